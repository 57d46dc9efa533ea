import { expect, test } from 'vitest'

import type { Address } from '@/shared/address-format'

import { settleCountry, wholeBill } from './settle-country'

const berlin: Address = { name: 'Ada', line1: 'Turmstraße 1', postalCode: '10559', city: 'Berlin', country: 'DE' }
const cart = { shippingAddress: berlin, billingAddress: berlin }

test('an address in the chosen country stays', () => {
  expect(settleCountry(cart, { country: 'DE', isShipped: true })).toEqual({ ...cart, country: 'DE' })
  expect(settleCountry(cart, { country: 'DE', isShipped: false })).toEqual({ ...cart, country: 'DE' })
})

test('a shipping address in another country is removed, the billing address for parcels is not', () => {
  expect(settleCountry(cart, { country: 'AT', isShipped: true })).toEqual({
    country: 'AT',
    shippingAddress: null,
    billingAddress: berlin,
  })
})

test('with downloads the billing address decides about tax, so it is removed too', () => {
  const bare = { country: 'AT', shippingAddress: null, billingAddress: null }
  expect(settleCountry(cart, { country: 'AT', isShipped: false })).toEqual(bare)
})

test('a billing address of name and country is enough for downloads, and removed once something is shipped', () => {
  const short = { name: 'Ada', country: 'DE' } as const
  expect([wholeBill(short, false), wholeBill(short, true)]).toEqual([short, null])
  expect(wholeBill({ ...berlin, postalCode: undefined }, true)).toBeNull()
  // A country without postal codes.
  const dubai = { ...berlin, country: 'AE', postalCode: undefined, region: 'DU' } as const
  expect([wholeBill(berlin, true), wholeBill(dubai, true), wholeBill(null, true)]).toEqual([berlin, dubai, null])
})
