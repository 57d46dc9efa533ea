import { describe, expect, test } from 'vitest'

import { checkoutProblems, consentField } from './checkout-fields'

const email = { email: 'ada@example.com' }
const bill = { 'billing.name': 'Ada Lovelace', 'billing.country': 'US' }
const address = {
  'shipping.name': 'Ada Lovelace',
  'shipping.country': 'DE',
  'shipping.line1': 'Turmstraße 1',
  'shipping.postalCode': '10559',
  'shipping.city': 'Berlin',
}
const names = (...args: Parameters<typeof checkoutProblems>) => checkoutProblems(...args).map(({ name }) => name)

describe('what a checkout requires', () => {
  test('is an e-mail address, a name and a country for downloads, in every country', () => {
    const asked = { requiresShipping: false, needsConsent: false }
    expect(names({ ...email, ...bill }, asked)).toEqual([])
    expect(names({ ...email, ...bill, 'billing.country': 'DE' }, asked)).toEqual([])
    expect(names({}, asked)).toEqual(['email', 'billing.country'])
    expect(names({ ...email, 'billing.country': 'JP' }, asked)).toEqual(['billing.name'])
  })

  test('is a complete address for shipped goods, and for a separate billing address', () => {
    const asked = { requiresShipping: true, needsConsent: false }
    expect(names({ ...email, ...address, sameBilling: 'on' }, asked)).toEqual([])
    expect(names({ ...email, ...address, ...bill }, asked)).toEqual([
      'billing.line1',
      'billing.postalCode',
      'billing.city',
      'billing.region',
    ])
  })

  test('is consent where the law requires it, after all other fields', () => {
    const asked = { requiresShipping: false, needsConsent: true }
    expect(names(bill, asked)).toEqual(['email', consentField])
    expect(names({ ...email, ...bill, [consentField]: '' }, asked)).toEqual([consentField])
    expect(names({ ...email, ...bill, [consentField]: 'on' }, asked)).toEqual([])
  })
})
