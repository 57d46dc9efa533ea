import { allColors, choicesOf } from '@/seed/data/bulk/options'
import type { BulkOption, ProductType } from '@/seed/data/bulk/types'

import type { Chance } from './chance'

export interface ChosenOption {
  readonly code: BulkOption
  readonly values: readonly string[]
}

export interface Choices {
  /** Options in which the variants differ. */
  readonly options: readonly ChosenOption[]
  /** Options with the same value in all variants. */
  readonly fixed: Partial<Readonly<Record<BulkOption, string>>>
}

/** The panel's maximum. */
const mostOptions = 3

/** The options of a product: about four variants on average. */
export function chooseOptions(type: ProductType, chance: Chance): Choices {
  const choices = choicesOf(type)
  const chosen = new Set(chance.some(choices, optionCount(chance)).map(({ code }) => code))
  const options = choices
    .filter(({ code }) => chosen.has(code))
    .map(({ code, values }) => ({ code, values: chance.some(values, valueCount(chance)) }))
  const fixed = choices
    .filter(({ code }) => !chosen.has(code))
    .map(({ code, values }) => [code, chance.of(values)] as const)
  return { options: options.filter(({ values }) => values.length > 1), fixed: Object.fromEntries(fixed) }
}

const optionCount = (chance: Chance): number => stepOf(chance.next(), [0.28, 0.64, 0.93])

const valueCount = (chance: Chance): number => 2 + stepOf(chance.next(), [0.5, 0.82])

/** How many of these bounds a number has reached. */
export const stepOf = (number: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => number >= bound).length

/** All values of the options that have most of them. */
export function chooseAllOptions(type: ProductType): Choices {
  const choices = choicesOf(type).map(({ code, values }) => ({ code, values: code === 'color' ? allColors : values }))
  const largest = new Set(choices.toSorted((a, b) => b.values.length - a.values.length).slice(0, mostOptions))
  return { options: choices.filter((choice) => largest.has(choice)), fixed: {} }
}
