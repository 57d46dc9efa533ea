import type { ProductType } from '@/seed/data/bulk/types'

import type { Chance } from './chance'
import { stepOf, type Choices } from './choose-options'

/** What is sold; prices in minor units. */
export interface BulkVariant {
  readonly sku: string
  readonly options: Readonly<Record<string, string>>
  readonly usd: number
  readonly eur: number
  /** Former prices; null for none. */
  readonly usdBefore: number | null
  readonly eurBefore: number | null
  readonly weightGrams: number
  readonly onHand: number
  readonly allowBackorder: boolean
}

/** All combinations of a product's options, with prices that vary around the median of its type and stock. */
export function productVariants(
  type: ProductType,
  { options, fixed }: Choices,
  { chance, sku }: { readonly chance: Chance; readonly sku: string },
): BulkVariant[] {
  const base = type.price * Math.exp(0.45 * chance.normal()) * factorOf(Object.values(fixed))
  const discount = chance.next() < 0.08 ? 1.15 + 0.3 * chance.next() : null
  const stocked = stockOf(chance)
  return combinations(options).map((combination, place) => {
    const usd = base * factorOf(Object.values(combination))
    const before = (amount: number) => (discount === null ? null : priceLike(amount * discount))
    return {
      sku: `${sku}-${String(place + 1).padStart(2, '0')}`,
      options: combination,
      usd: priceLike(usd),
      eur: priceLike(usd * 0.93),
      usdBefore: before(usd),
      eurBefore: before(usd * 0.93),
      weightGrams: Math.round(type.weightGrams * (sizeFactors[combination['size'] ?? fixed.size ?? ''] ?? 1)),
      ...stocked(),
    }
  })
}

function combinations(options: Choices['options']): Record<string, string>[] {
  let made: Record<string, string>[] = [{}]
  for (const { code, values } of options)
    made = made.flatMap((before) => values.map((value) => ({ ...before, [code]: value })))
  return made
}

const sizeFactors: Readonly<Record<string, number>> = { a6: 0.8, a4: 1.35, s: 0.85, l: 1.25 }

const priceFactors: Readonly<Record<string, number>> = {
  ...sizeFactors,
  leather: 1.5,
  brass: 1.25,
  walnut: 1.2,
  porcelain: 1.15,
  cork: 0.9,
  cotton: 1.2,
  '120g': 1.1,
  spiral: 0.9,
  glued: 0.85,
}

const factorOf = (values: readonly string[]): number =>
  values.reduce((factor, value) => factor * (priceFactors[value] ?? 1), 1)

/** Rounds minor units to usual prices: 4.50, 19.90, 245.00. */
function priceLike(amount: number): number {
  const step = amount < 2000 ? 50 : amount < 20_000 ? 100 : 500
  const rounded = Math.max(step, Math.round(amount / step) * step)
  return rounded >= 1000 && rounded < 20_000 && rounded % 100 === 0 ? rounded - 10 : rounded
}

type Stock = Pick<BulkVariant, 'onHand' | 'allowBackorder'>

/** Most products have stock of all variants; some of a part of them or of none. */
function stockOf(chance: Chance): () => Stock {
  const plenty = (): Stock => ({ onHand: 10 + chance.rank(500), allowBackorder: false })
  const none = (): Stock => ({ onHand: 0, allowBackorder: false })
  const few = (): Stock => ({ onHand: 1 + chance.below(2), allowBackorder: false })
  const made = (): Stock => ({ onHand: 0, allowBackorder: true })
  const any = (): Stock => ([plenty, few, none][stepOf(chance.next(), [0.6, 0.8])] ?? plenty)()
  return [plenty, none, few, made, any][stepOf(chance.next(), [0.7, 0.76, 0.8, 0.84])] ?? plenty
}
