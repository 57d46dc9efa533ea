import { randomUUID } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { parseWith } from '@/platform/http/parse'

import { typedVariantsSchema, typedVariantsWords } from './typed-variants.schema'

const row = () => ({ id: randomUUID(), sku: 'A', options: {}, isActive: true, price: {}, compareAt: {} })

test('currencies may be written in lower case', () => {
  const [read] = typedVariantsSchema.parse([{ ...row(), price: { usd: '9.00' }, compareAt: { ' eur ': '12.00' } }])
  expect(read).toMatchObject({ price: { USD: '9.00' }, compareAt: { EUR: '12.00' } })
})

describe('a table of variants is refused in the language of the panel', () => {
  const messageFor = (rows: readonly object[], language: string) => {
    const read = parseWith(typedVariantsSchema, rows, typedVariantsWords({ i18n: { language } }))
    return read.ok ? undefined : read.errors[0]?.message
  }

  test.each([
    ['en', 'A product has at most 500 variants.'],
    ['de', 'Ein Produkt hat höchstens 500 Varianten.'],
    ['ar', 'للمنتج 500 متغير على الأكثر.'],
  ])('when it has more rows than can be deleted and added, with the limit of a product (%s)', (language, message) => {
    expect(messageFor(Array.from({ length: 1000 }, row), language)).toBeUndefined()
    expect(messageFor(Array.from({ length: 1001 }, row), language)).toBe(message)
  })

  test.each([
    ['en', 'Each variant can be listed only once.'],
    ['de', 'Jede Variante darf nur einmal vorkommen.'],
    ['ar', 'لا يجوز إدراج أي متغير أكثر من مرة.'],
  ])('when a variant is in it twice (%s)', (language, message) => {
    const twice = row()
    expect(messageFor([twice, twice], language)).toBe(message)
  })

  test.each([
    ['en', 'Use at most 60 characters.'],
    ['de', 'Verwenden Sie höchstens 60 Zeichen.'],
  ])('when a cell is too long (%s)', (language, message) => {
    expect(messageFor([{ ...row(), sku: 'A'.repeat(61) }], language)).toBe(message)
  })
})
