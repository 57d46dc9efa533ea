import { beforeAll, describe, expect, test } from 'vitest'

import { unique } from '../factories/unique'
import { openShop, type TestShop } from './support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
})

const rates = [{ currency: 'USD', amount: 100 }]
const method = { code: 'post', name: 'Post', minDays: 1, maxDays: 2, rates }
const tax = { country: 'DE', name: 'VAT', basisPoints: 1900 }

const stores: readonly [string, object, string][] = [
  ['a time zone that does not exist', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
  ['a currency that does not exist', { currencies: ['xyz'] }, 'currencies'],
  ['a currency twice', { currencies: ['USD', 'USD'] }, 'currencies'],
  ['a first currency that it does not sell in', { defaultCurrency: 'GBP' }, 'defaultCurrency'],
  ['a language that it does not have', { locales: ['en'], defaultLocale: 'de' }, 'defaultLocale'],
  ['a language that does not exist', { locales: ['xx'] }, 'locales'],
  ['a country that does not exist', { notServed: ['ZZ'] }, 'notServed'],
  ['a country twice', { notServed: ['KP', 'KP'] }, 'notServed'],
  ['a first country that does not exist', { defaultCountry: 'ZZ' }, 'defaultCountry'],
  ['a tax rate of no country', { taxRates: [{ ...tax, country: 'ZZ' }] }, 'taxRates.0.country'],
  ['two tax rates of one country', { taxRates: [tax, tax] }, 'taxRates.1.country'],
  ['two shipping methods of one code', { shippingMethods: [method, method] }, 'shippingMethods.1.code'],
  [
    'a shipping method with two prices in one currency',
    { shippingMethods: [{ ...method, rates: [...rates, ...rates] }] },
    'shippingMethods.0.rates.1.currency',
  ],
  [
    'a shipping method for a country that does not exist',
    { shippingMethods: [{ ...method, countries: ['ZZ'] }] },
    'shippingMethods.0.countries',
  ],
  [
    'a price beyond its bound',
    { shippingMethods: [{ ...method, rates: [{ currency: 'USD', amount: 1e12 }] }] },
    'shippingMethods.0.rates.0.amount',
  ],
  [
    'two payment methods of one code',
    {
      manualPayments: [
        { code: 'bank', name: 'Bank' },
        { code: 'bank', name: 'Bank' },
      ],
    },
    'manualPayments.1.code',
  ],
]

/** Payload's ValidationError; other fields may depend on the wrong one. */
const refusedAt = (path: string) => ({
  status: 400,
  data: { errors: expect.arrayContaining([expect.objectContaining({ path })]) as unknown },
})

describe('unknown and repeated codes', () => {
  test.each(stores)('a store cannot have %s', async (_, data, path) => {
    const { payload, store } = shop.ctx
    const saving = payload.update({ collection: 'stores', id: store.id, data })
    await expect(saving).rejects.toMatchObject(refusedAt(path))
  })

  test.each([
    [
      'a country that does not exist',
      { addresses: [{ name: 'Ada', line1: 'A 1', city: 'B', country: 'ZZ' }] },
      'addresses.0.country',
    ],
    ['a language that does not exist', { locale: 'xx' }, 'locale'],
  ])('a customer cannot have %s', async (_, data, path) => {
    const { payload, store } = shop.ctx
    const customer = { store: store.id, email: `${unique('ada')}@example.com`, ...data }
    const saving = payload.create({ collection: 'customers', data: customer })
    await expect(saving).rejects.toMatchObject(refusedAt(path))
  })
})
