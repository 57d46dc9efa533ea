import { expect, test } from 'vitest'

import { isOffered } from './offered-method'

const transfer = { countries: [], isPaidOnDelivery: false }
const cash = { countries: ['DE', 'AE'], isPaidOnDelivery: true }

test('a payment method is offered in its countries, or everywhere when it names none', () => {
  expect(isOffered(transfer, { country: 'BR' })).toBe(true)
  expect(isOffered(cash, { country: 'DE' })).toBe(true)
  expect(isOffered(cash, { country: 'BR' })).toBe(false)
  expect(isOffered(cash, {})).toBe(true)
})

test('what is paid on delivery needs a parcel', () => {
  expect(isOffered(cash, { country: 'DE', requiresShipping: true })).toBe(true)
  expect(isOffered(cash, { country: 'DE', requiresShipping: false })).toBe(false)
  expect(isOffered({ ...cash, countries: [] }, { requiresShipping: false })).toBe(false)
  expect(isOffered(transfer, { country: 'DE', requiresShipping: false })).toBe(true)
})
