import { withField } from '@/shared/address-change'

import { consentField, typedAddress, type AddressKind, type CheckoutValues } from '../domain/checkout-fields'

/** What the browser keeps of a checkout that is not an order yet. */
export interface KeptDraft {
  readonly values: CheckoutValues
  /** The country that the server had for the cart when this was kept. */
  readonly savedCountry: string
}

/** What is kept of a form. A consent holds for the cart as it is: a box that is ticked beforehand is none (Directive 2011/83/EU, article 16(m)). */
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
 * The form with what was typed into it before. `kind` is the address that says where the cart goes: if the server has
 * another country for it than when the draft was kept, the shopper has chosen it on another page or in another tab.
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
