import { describe, expect, test } from 'vitest'

import { asksForConsent } from './withdrawal-consent'

const sold = { hasDownloads: true, isFree: false, buyerCountry: 'US', sellerCountry: 'US' }

describe('the consent that ends the right of withdrawal', () => {
  test.each([
    ['a buyer in the Union', { ...sold, buyerCountry: 'DE' }, true],
    ['a buyer in Norway', { ...sold, buyerCountry: 'NO' }, true],
    ['a buyer in the United Kingdom', { ...sold, buyerCountry: 'GB' }, true],
    ['a seller in the Union', { ...sold, sellerCountry: 'AT' }, true],
    ['a buyer in the Union of a seller without a country', { ...sold, buyerCountry: 'FR', sellerCountry: null }, true],
    ['buyer and seller elsewhere', sold, false],
    ['a buyer in Switzerland', { ...sold, buyerCountry: 'CH' }, false],
    [
      'a buyer in a part of the Union with a code of its own',
      { ...sold, buyerCountry: 'RE', sellerCountry: null },
      true,
    ],
    ['a buyer and a store without a country', { ...sold, buyerCountry: null, sellerCountry: null }, false],
    ['shipped goods', { ...sold, hasDownloads: false, buyerCountry: 'DE' }, false],
    ['free downloads', { ...sold, isFree: true, buyerCountry: 'DE' }, false],
  ])('of %s: %j gives %s', (_, purchase, expected) => {
    expect(asksForConsent(purchase)).toBe(expected)
  })
})
