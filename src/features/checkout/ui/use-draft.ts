'use client'

import { useCallback, useEffect, useLayoutEffect, useState } from 'react'

import type { AddressKind, CheckoutValues } from '../domain/checkout-fields'
import { draftOf, readDraft, withDraft, type KeptDraft } from './kept-draft'

/** Where the browser keeps what is typed until the order is placed. Of one tab alone, and gone with it. */
const storageKey = 'checkout'

function read(): KeptDraft | null {
  try {
    return readDraft(sessionStorage.getItem(storageKey))
  } catch {
    return null
  }
}

function write(draft: KeptDraft): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(draft))
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

/**
 * What is typed and chosen, kept over reloads. `initial` is what the server knows; `kind` is the address that says where
 * the cart goes.
 */
export function useDraft(
  initial: CheckoutValues,
  kind: AddressKind,
): {
  values: CheckoutValues
  /** Whether the kept values are in place. */
  isRestored: boolean
  change: (changed: CheckoutValues) => void
  /** Tells which country the server has saved. */
  markSaved: (country: string) => void
} {
  const [{ values, savedCountry, isRestored }, setDraft] = useState({
    values: initial,
    savedCountry: initial[`${kind}.country`] ?? '',
    isRestored: false,
  })
  // Before what is typed into the new page, which is newer.
  useLayoutEffect(() => {
    setDraft((draft) => ({ ...draft, values: withDraft(draft.values, read(), kind), isRestored: true }))
    // Only the values that the page came with are older than the kept ones.
  }, [])
  useEffect(() => {
    if (isRestored) write(draftOf(values, savedCountry))
  }, [isRestored, values, savedCountry])
  const change = useCallback(
    (changed: CheckoutValues) => setDraft((draft) => ({ ...draft, values: { ...draft.values, ...changed } })),
    [],
  )
  const markSaved = useCallback((country: string) => setDraft((draft) => ({ ...draft, savedCountry: country })), [])
  return { values, isRestored, change, markSaved }
}
