'use client'

import { useSyncExternalStore } from 'react'

import { cartChangedEvent } from '@/features/cart/ui/cart-changed'

/** What is personal on a page that is the same for everybody. */
export interface Session {
  /** Pieces in the cart. */
  readonly pieces: number
  readonly customerName: string | null
}

const unknown: Session = { pieces: 0, customerName: null }
/** `changed` counts what the page has heard of the cart since: an answer that was asked for before is older. */
const state = { session: unknown, isAsked: false, changed: 0 }
const listeners = new Set<() => void>()

function tell(session: Session): void {
  state.session = session
  for (const listener of listeners) listener()
}

async function ask(): Promise<void> {
  const { changed } = state
  try {
    const response = await fetch('/api/storefront/v1/me', { headers: { Accept: 'application/json' } })
    if (!response.ok) return
    const answer = (await response.json()) as { cart: { count: number } | null; customer: { name: string } | null }
    const pieces = changed === state.changed ? (answer.cart?.count ?? 0) : state.session.pieces
    tell({ pieces, customerName: answer.customer?.name ?? null })
  } catch {
    // Without an answer the badge stays empty; the cart's own page tells the truth.
  }
}

function subscribe(listener: () => void): () => void {
  if (!state.isAsked) {
    state.isAsked = true
    window.addEventListener(cartChangedEvent, (event) => {
      if (!(event instanceof CustomEvent)) return
      state.changed += 1
      tell({ ...state.session, pieces: Number(event.detail) })
    })
    // A page that comes back from the browser's memory shows what was true when it was left.
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) void ask()
    })
    // Another tab may have changed the cart, or signed in.
    window.addEventListener('focus', () => void ask())
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => void ask())
    else setTimeout(() => void ask(), 200)
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The visitor's session; unknown until the page has loaded and asked once. */
export const useSession = (): Session =>
  useSyncExternalStore(
    subscribe,
    () => state.session,
    () => unknown,
  )
