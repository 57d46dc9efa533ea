'use client'

import { useCallback, useEffect, useState } from 'react'

import { consentField, type CheckoutValues } from '../domain/checkout-fields'

/** Where the browser keeps what is typed until the order is placed. Of one tab alone, and gone with it. */
const storageKey = 'checkout'

function read(): CheckoutValues {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
    return typeof kept === 'object' && kept !== null
      ? Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'))
      : {}
  } catch {
    return {}
  }
}

function write(values: CheckoutValues): void {
  try {
    // A consent holds for the cart as it is: a box that is ticked beforehand is none (Directive 2011/83/EU, article 16(m)).
    sessionStorage.setItem(storageKey, JSON.stringify({ ...values, [consentField]: undefined }))
  } catch {
    // A browser that keeps nothing: the cart on the server still has what was complete.
  }
}

/** Forgets what was typed, once it is an order. */
export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(storageKey)
  } catch {
    // Nothing was kept.
  }
}

/** The country may have been changed since on another page or in another tab: the server knows, this tab does not. */
const withDraft = (known: CheckoutValues, draft: CheckoutValues): CheckoutValues => {
  const country = known['shipping.country']
  return { ...known, ...draft, ...(country === undefined ? {} : { 'shipping.country': country }) }
}

/** What is typed and chosen, kept over reloads. `initial` is what the server knows. */
export function useDraft(initial: CheckoutValues): {
  values: CheckoutValues
  /** Whether the kept values are in place. */
  isRestored: boolean
  change: (changed: CheckoutValues) => void
} {
  const [{ values, isRestored }, setDraft] = useState({ values: initial, isRestored: false })
  useEffect(() => {
    setDraft((draft) => ({ values: withDraft(draft.values, read()), isRestored: true }))
  }, [])
  useEffect(() => {
    if (isRestored) write(values)
  }, [isRestored, values])
  const change = useCallback(
    (changed: CheckoutValues) => setDraft((draft) => ({ ...draft, values: { ...draft.values, ...changed } })),
    [],
  )
  return { values, isRestored, change }
}
