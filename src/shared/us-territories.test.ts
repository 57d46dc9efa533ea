import { expect, test } from 'vitest'

import { regionsOf } from './address-regions'
import { countryName, isCountryCode } from './countries'
import { territoryOf } from './us-territories'

test('a territory that is typed as a state is known by code and by name', () => {
  for (const region of ['PR', 'pr', 'Puerto Rico', 'P.R.']) expect(territoryOf({ country: 'US', region })).toBe('PR')
  expect(territoryOf({ country: 'US', region: 'Guam' })).toBe('GU')
})

test('a state is not a territory, nor is a region of another country', () => {
  for (const region of ['CA', 'DE', 'IL', 'AE', 'Georgia', '', undefined]) {
    expect(territoryOf({ country: 'US', region })).toBeNull()
  }
  expect(territoryOf({ country: 'CA', region: 'PR' })).toBeNull()
  expect(territoryOf({ country: 'PR', region: 'PR' })).toBeNull()
})

test('every region that has the name of the country with its code is one of them', () => {
  const named = regionsOf('US').filter(
    ({ code, name }) => isCountryCode(code) && countryName(code, 'en').includes(name),
  )
  expect(named.map(({ code }) => code).toSorted()).toEqual(['AS', 'FM', 'GU', 'MH', 'MP', 'PR', 'PW', 'VI'])
  for (const { code } of named) expect(territoryOf({ country: 'US', region: code })).toBe(code)
})
