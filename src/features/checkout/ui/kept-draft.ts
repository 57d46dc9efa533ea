import { withField } from '@/shared/address-change'

import { consentField, typedAddress, type AddressKind, type CheckoutValues } from '../domain/checkout-fields'

/** The draft of a checkout in the browser's storage. */
export interface KeptDraft {
  readonly values: CheckoutValues
  /** The country of the cart on the server when the draft was stored. */
  readonly savedCountry: string
}

/**
 * The draft of a form, without consent: a box that is ticked beforehand is not consent (Directive 2011/83/EU, article
 * 16(m)).
 */
export const draftOf = (values: CheckoutValues, savedCountry: string): KeptDraft => ({
  values: Object.fromEntries(Object.entries(values).filter(([name]) => name !== consentField)),
  savedCountry,
})

export function readDraft(text: string | null): KeptDraft | null {
  const kept = parsed(text)
  if (!isRecord(kept) || !isRecord(kept['values']) || typeof kept['savedCountry'] !== 'string') return null
  const texts = Object.entries(kept['values']).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return draftOf(Object.fromEntries(texts), kept['savedCountry'])
}

/**
 * The form with the values of the draft. `kind` is the address that is the destination: if the server has another
 * country for it than when the draft was stored, the shopper has chosen it on another page or in another tab.
 */
export function withDraft(known: CheckoutValues, draft: KeptDraft | null, kind: AddressKind): CheckoutValues {
  if (!draft) return known
  const values = { ...known, ...draft.values }
  const country = known[`${kind}.country`] ?? ''
  return country === draft.savedCountry ? values : { ...values, ...movedTo(values, kind, country) }
}

/** The fields of an address after its country was changed. */
export function movedTo(values: CheckoutValues, kind: AddressKind, country: string): CheckoutValues {
  const moved = Object.entries(withField(typedAddress(values, kind), 'country', country))
  return Object.fromEntries(moved.map(([name, text]) => [`${kind}.${name}`, text ?? '']))
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
