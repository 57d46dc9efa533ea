import { describe, expect, it, test } from 'vitest'

import { countryCodes } from '@/shared/countries'

import {
  deliveryCountries,
  isServed,
  marketFor,
  namedDeliveryCountries,
  servedCountries,
  type MarketRules,
} from './market'

const rules: MarketRules = {
  currencies: ['USD', 'EUR'],
  defaultCurrency: 'USD',
  defaultCountry: 'GB',
  languageDefaults: [
    { locale: 'de', country: 'DE', currency: 'EUR' },
    { locale: 'ar', country: null, currency: null },
  ],
  notServed: ['KP', 'RU'],
  deliveryCountries: ['GB', 'DE', 'AT', 'US'],
}

describe('the market of a shopper', () => {
  it('begins with the default of the language, or else of the store', () => {
    expect(marketFor(rules, 'de')).toEqual({ country: 'DE', currency: 'EUR' })
    expect(marketFor(rules, 'en')).toEqual({ country: 'GB', currency: 'USD' })
    expect(marketFor(rules, 'ar')).toEqual({ country: 'GB', currency: 'USD' })
  })

  it('is what the shopper chose, each part by itself', () => {
    expect(marketFor(rules, 'de', { country: 'AT' })).toEqual({ country: 'AT', currency: 'EUR' })
    expect(marketFor(rules, 'de', { currency: 'USD' })).toEqual({ country: 'DE', currency: 'USD' })
    // A country without delivery is valid: pages show that, and downloads are sold there.
    expect(marketFor(rules, 'de', { country: 'JP' }).country).toBe('JP')
  })

  it('uses the first known value that the store serves', () => {
    expect(marketFor(rules, 'de', { country: 'KP', currency: 'GBP' }, { country: 'US', currency: 'USD' })).toEqual({
      country: 'US',
      currency: 'USD',
    })
    expect(marketFor(rules, 'de', {}, { country: 'US' }, { country: 'AT' }).country).toBe('US')
  })

  test.each([['KP'], ['de'], ['XX'], ['DE; path=/'], [''], [null], [undefined]])(
    'ignores the country %j',
    (country) => {
      expect(marketFor(rules, 'de', { country })).toEqual({ country: 'DE', currency: 'EUR' })
    },
  )

  test.each([['GBP'], ['eur'], ['xyz'], [''], [null]])('ignores the currency %j', (currency) => {
    expect(marketFor(rules, 'de', { currency })).toEqual({ country: 'DE', currency: 'EUR' })
  })

  it('never begins where nothing is delivered', () => {
    const none = { ...rules, defaultCountry: null, languageDefaults: [] }
    expect(marketFor({ ...rules, deliveryCountries: ['US'] }, 'de').country).toBe('US')
    expect(marketFor({ ...none, deliveryCountries: ['CH', 'AT'] }, 'de').country).toBe('CH')
    expect(marketFor({ ...none, deliveryCountries: ['CH', 'DE'] }, 'de').country).toBe('DE')
    expect(marketFor({ ...none, deliveryCountries: [] }, 'ar').country).toBe('AE')
  })
})

describe('the countries of a store', () => {
  it('are those of its shipping methods without those not served', () => {
    expect(
      deliveryCountries(
        [
          ['DE', 'RU'],
          ['AT', 'DE'],
        ],
        ['RU'],
      ),
    ).toEqual(['DE', 'AT'])
    expect(deliveryCountries([['RU']], ['RU'])).toEqual([])
  })

  it('are all but those not served where a method names none, or there is no method', () => {
    for (const reach of [[['DE'], []], []]) {
      const countries = deliveryCountries(reach, ['RU', 'KP'])
      expect(countries).toEqual(servedCountries({ notServed: ['RU', 'KP'] }))
      expect(countries).toContain('JP')
      expect(countries).not.toContain('KP')
    }
  })

  it('include one for downloads that no method reaches', () => {
    expect(isServed(rules, 'JP')).toBe(true)
    expect(isServed(rules, 'KP')).toBe(false)
  })
})

test.each([
  ['a few countries', ['DE', 'AT'], ['DE', 'AT']],
  ['most countries of the world', [...countryCodes.slice(0, 120), 'RU'], countryCodes.slice(0, 120)],
  ['all countries', countryCodes, null],
  ['every country but those not served', countryCodes.filter((code) => code !== 'RU'), null],
  ['all served countries but one', countryCodes.filter((code) => code !== 'DE'), countryCodes.filter((code) => !['DE', 'RU'].includes(code))], // prettier-ignore
] as const)('a store that delivers to %s names them unless they are all that it serves', (_what, countries, named) => {
  const notServed = ['RU'] as const
  expect(namedDeliveryCountries({ notServed, deliveryCountries: deliveryCountries([countries], notServed) })).toEqual(
    named,
  )
})
