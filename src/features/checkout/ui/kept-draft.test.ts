import { expect, test } from 'vitest'

import { consentField, type CheckoutValues } from '../domain/checkout-fields'
import { draftOf, readDraft, withDraft } from './kept-draft'

/** Writes to the browser's storage and reads back. */
const kept = (values: CheckoutValues, savedCountry: string) => readDraft(JSON.stringify(draftOf(values, savedCountry)))

const typed = {
  email: 'ada@example.com',
  'shipping.country': 'US',
  'shipping.region': 'CA',
  'shipping.line1': '1 Infinite Loop',
  'billing.country': 'US',
  'billing.name': 'Ada',
}

test('typed values replace those of the server', () => {
  const known = { 'shipping.country': 'US', email: 'old@example.com', payment: 'stripe' }
  expect(withDraft(known, kept(typed, 'US'), 'shipping')).toEqual({ ...known, ...typed })
})

test.each(['shipping', 'billing'] as const)(
  'a country chosen elsewhere since replaces the one of the %s form',
  (kind) => {
    const known = { 'shipping.country': 'DE', 'billing.country': 'DE' }
    const values = withDraft(known, kept(typed, 'US'), kind)
    const other = kind === 'shipping' ? 'billing.country' : 'shipping.country'
    expect(values).toMatchObject({ [`${kind}.country`]: 'DE', [other]: 'US', 'billing.name': 'Ada' })
    // A region of the old country is removed, as when the shopper changes the country.
    expect(values['shipping.region']).toBe(kind === 'shipping' ? '' : 'CA')
  },
)

test.each(['shipping', 'billing'] as const)('a country of the %s form that could not be saved yet stays', (kind) => {
  const known = { 'shipping.country': 'DE', 'billing.country': 'DE' }
  expect(withDraft(known, kept(typed, 'DE'), kind)).toMatchObject(typed)
})

test('a country that was saved without an answer to the browser changes nothing', () => {
  const known = { 'shipping.country': 'US', 'billing.country': 'US' }
  expect(withDraft(known, kept(typed, 'DE'), 'shipping')).toMatchObject(typed)
})

test('a consent is not kept', () => {
  const values = { ...typed, [consentField]: 'on' }
  expect(draftOf(values, 'US').values).toEqual(typed)
  expect(withDraft({}, readDraft(JSON.stringify({ values, savedCountry: 'US' })), 'billing')).not.toHaveProperty(
    consentField,
  )
})

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['null', 'null'],
  ['a list', '[]'],
  ['a draft of an earlier version', '{"email":"ada@example.com"}'],
  ['values that are a text', '{"values":"x","savedCountry":"US"}'],
])('%s in the storage is no draft', (_what, text) => {
  expect(readDraft(text)).toBeNull()
  expect(withDraft({ email: '' }, readDraft(text), 'shipping')).toEqual({ email: '' })
})

test('values that are not texts are left out of a draft', () => {
  expect(readDraft('{"values":{"email":"a","x":1,"y":null},"savedCountry":"US"}')?.values).toEqual({ email: 'a' })
})
