import { randomUUID } from 'node:crypto'

import { expect, test } from 'vitest'

import { typedVariantsSchema } from './typed-variants.schema'

test('currencies may be written in lower case', () => {
  const row = { id: randomUUID(), sku: 'A', options: {}, isActive: true }
  const [read] = typedVariantsSchema.parse([{ ...row, price: { usd: '9.00' }, compareAt: { ' eur ': '12.00' } }])
  expect(read).toMatchObject({ price: { USD: '9.00' }, compareAt: { EUR: '12.00' } })
})
