import { expect, test } from 'vitest'

import { inDefaultLanguage } from '@/shared/panel-texts'

import { toOptionRows } from './domain/option-rows'
import { planVariants } from './domain/plan-variants'
import { valuesProblem } from './domain/check-variants'
import { sayProblem } from './say-problem'

const values = ['ink', 'bone'].map((code) => ({ id: code, code }))
const color = { id: 'c', code: 'color', label: 'Color' }
const options = toOptionRows([{ ...color, values }])
const inGerman = { i18n: { language: 'de' } }

test('the message about an unknown value says what is wrong and what to do, in the language of the panel', () => {
  const problem = valuesProblem({ options }, { options: { color: 'red' }, isActive: true })
  if (!problem) throw new Error('Red is no value')
  expect(sayProblem(problem, inDefaultLanguage)).toBe(
    '“red” is not a value of Color. A variant has one value of each option of its product.',
  )
  expect(sayProblem(problem, inGerman)).toBe(
    '„red“ ist kein Wert von Color. Eine Variante hat einen Wert jeder Option ihres Produkts.',
  )
})

test('of many variants that need a removed value ten are named and the others counted', () => {
  const variants = Array.from({ length: 12 }, (_, index) => {
    const id = `S${String(index)}`
    return { id, sku: id, options: { color: 'bone' }, isActive: true }
  })
  const after = toOptionRows([{ ...color, values: values.slice(0, 1) }])
  const [found] = planVariants({ before: options, after }, variants).problems.slice(-1)
  if (!found) throw new Error('Bone is needed')
  expect(sayProblem(found.problem, inDefaultLanguage)).toContain(
    'need it: S0 (bone), S1 (bone), S2 (bone), S3 (bone), S4 (bone), S5 (bone), S6 (bone), S7 (bone), S8 (bone), S9 (bone), and 2 more. Keep the value',
  )
})
