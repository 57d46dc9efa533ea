import { describe, expect, test } from 'vitest'

import { withField } from '@/shared/address-change'

describe('an address whose country is changed', () => {
  test.each([
    ['a state of the list does not become a county', { country: 'US', region: 'OR' }, 'IE', ''],
    ['a state of one list does not become one of another', { country: 'US', region: 'OR' }, 'CA', ''],
    ['a code that is on both lists stays', { country: 'CA', region: 'NT' }, 'AU', 'NT'],
    ['a typed name becomes the code of the list', { country: 'IE', region: 'Ontario' }, 'CA', 'ON'],
    ['a typed region stays where regions are typed', { country: 'IT', region: 'RM' }, 'ES', 'RM'],
    ['nothing is lost before a country is chosen', { country: 'IT', region: 'RM' }, '', 'RM'],
  ])('%s', (_, address, country, region) => {
    expect(withField(address, 'country', country)).toEqual({ country, region })
  })

  test('keeps everything else, also the postal code', () => {
    const address = { country: 'US', name: 'Ada', line1: '1 Main St', city: 'Portland', postalCode: '97201' }
    expect(withField(address, 'country', 'DE')).toEqual({ ...address, country: 'DE' })
  })

  test('any other field changes alone', () => {
    expect(withField({ country: 'US', region: 'OR' }, 'city', 'Salem')).toEqual({
      country: 'US',
      region: 'OR',
      city: 'Salem',
    })
  })
})
