'use client'

import { useCallback, useEffect, useLayoutEffect, useState } from 'react'

import type { AddressKind, CheckoutValues } from '../domain/checkout-fields'
import { draftOf, readDraft, withDraft, type KeptDraft } from './kept-draft'

/** The key in sessionStorage, which belongs to one tab, for typed values until the order is placed. */
export const draftKey = 'checkout'

function read(): KeptDraft | null {
  try {
    return readDraft(sessionStorage.getItem(draftKey))
  } catch {
    return null
  }
}

/** The values of the stored draft; none when there is none. */
export const readKept = (): CheckoutValues => read()?.values ?? {}

function write(draft: KeptDraft): void {
  try {
    sessionStorage.setItem(draftKey, JSON.stringify(draft))
  } catch {
    // Storage is not available; the cart on the server still has the complete values.
  }
}

/** Deletes the typed values after the order is placed. */
export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(draftKey)
  } catch {
    // Storage is not available, so nothing was stored.
  }
}

/**
 * Typed and chosen values, which survive reloads. `initial` are the server's values; `kind` is the address that is the
 * destination.
 */
export function useDraft(
  initial: CheckoutValues,
  kind: AddressKind,
): {
  values: CheckoutValues
  /** Whether the stored values were restored. */
  isRestored: boolean
  change: (changed: CheckoutValues) => void
  /** Records the country that the server has saved. */
  markSaved: (country: string) => void
} {
  const [{ values, savedCountry, isRestored }, setDraft] = useState({
    values: initial,
    savedCountry: initial[`${kind}.country`] ?? '',
    isRestored: false,
  })
  // A layout effect, so that it runs before input to the new page, which is newer.
  useLayoutEffect(() => {
    setDraft((draft) => ({ ...draft, values: withDraft(draft.values, read(), kind), isRestored: true }))
    // Runs once: only the page's initial values are older than the stored ones.
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
