'use client'

import { useSyncExternalStore } from 'react'

import { openDialog } from '@/ui/dialog-control'
import { sent, type SendFailure } from '@/ui/sent'

import { updateCart } from '../actions'
import type { CartContents } from '../cart-contents'
import { noCart, type CartState } from '../cart-state'
import { lineName } from '../domain/line-name'
import { announceCart } from './cart-changed'
import type { AddedLine, CartChange } from './foreseen-cart'

/** The cart's state in this tab, shared by the drawer, the cart's page and the product's form. */
export interface CartStore {
  /** The server's last answer; null before the first request. */
  readonly state: CartState | null
  /** The texts of the drawer, which are loaded with the cart. */
  readonly labels: CartContents['labels'] | null
  readonly changes: readonly CartChange[]
  /** Why the last call failed. `cookies`: the browser refused the cookie of the new cart. */
  readonly failure: SendFailure | 'cookies' | null
  /** How often the drawer was opened. */
  readonly openings: number
}

/** The id of the drawer's dialog. */
export const cartDrawerId = 'cart'

const empty: CartStore = { state: null, labels: null, changes: [], failure: null, openings: 0 }

/** `late` counts additions without an answer in time, which may still succeed. */
const held = { store: empty, source: '', asked: 0, lastId: 0, late: 0 }
const listeners = new Set<() => void>()

function set(changed: Partial<CartStore>): void {
  const before = held.store.state?.cart?.pieces
  held.store = { ...held.store, ...changed }
  const pieces = held.store.state?.cart?.pieces ?? 0
  if (held.store.state && pieces !== before) announceCart(pieces)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `initial` is the state in the page, shown until this tab has loaded the cart. */
export const useCartStore = (initial: CartStore = empty): CartStore =>
  useSyncExternalStore(
    subscribe,
    () => (held.store.state === null && initial.state !== null ? initial : held.store),
    () => initial,
  )

/** The store of a page that contains its cart. */
export const storeOf = (state: CartState): CartStore => ({ ...empty, state })

/** Sets the state that the page contains. */
export const adoptCart = (state: CartState): void => set({ state })

/** Opens the drawer with the current state, and loads the cart from the server. Browser only. */
export function openCart(): void {
  const { changes, labels, openings } = held.store
  set({ openings: openings + 1 })
  openDialog(cartDrawerId)
  // The answer to a pending change contains the cart, but not the drawer's texts.
  if (changes.length > 0) {
    if (labels === null) void loadCart()
    return
  }
  // Messages are cleared unless an earlier addition is late: that message stays until the answer.
  if (held.late === 0) set({ failure: null, state: withoutNews(false) })
  void loadCart()
}

/** Loads the cart from the server. Of an answer that is older than a change only the texts are used. */
async function loadCart(): Promise<CartContents | null> {
  held.asked += 1
  const { asked } = held
  const contents = await fetchContents()
  if (!contents) {
    if (held.store.state === null && held.store.changes.length === 0) {
      set({ failure: navigator.onLine ? 'failed' : 'offline' })
    }
    return null
  }
  const { labels, cart } = contents
  const isOld = asked !== held.asked || held.store.changes.length > 0
  const { state } = held.store
  if (isOld || (state && isSame(state.cart, cart))) set({ labels })
  else set({ labels, state: { ...noCart, cart } })
  return contents
}

async function fetchContents(): Promise<CartContents | null> {
  try {
    const response = await fetch(held.source, { headers: { Accept: 'application/json' }, cache: 'no-store' })
    return response.ok ? ((await response.json()) as CartContents) : null
  } catch {
    return null
  }
}

/** Ignores messages, which the server returns once: a cart that differs only in them keeps those shown. */
const isSame = (one: CartState['cart'], other: CartState['cart']): boolean =>
  JSON.stringify({ ...one, messages: [] }) === JSON.stringify({ ...other, messages: [] })

/**
 * Sends a form of the cart and shows the expected result until the answer; a refusal reverts it and shows the reason.
 * While an addition is late, nothing else is added, because it is unknown whether it succeeded.
 */
export async function sendCart(form: FormData, line: AddedLine | null = null): Promise<CartStore> {
  if (form.has('sku') && held.late > 0) {
    set({ failure: 'slow', state: withoutNews(false) })
    return held.store
  }
  held.lastId += 1
  held.asked += 1
  const id = held.lastId
  const hadCart = held.store.state?.cart != null
  set({ changes: [...held.store.changes, { id, form, line }], failure: null })
  const name = addedName(form, line)
  const answering = updateCart(noCart, form)
  const answer = await sent(answering)
  const isLost = answer.ok && !hadCart && answer.value.cart !== null && !(await keepsCart())
  held.asked += 1
  const changes = held.store.changes.filter((change) => change.id !== id)
  if (answer.ok && !isLost) set({ changes, state: withName(answer.value, name) })
  else set({ changes, failure: answer.ok ? 'cookies' : answer.code, state: withoutNews(answer.ok) })
  const result = held.store
  // Only the cart itself shows whether a late change succeeded.
  if (!answer.ok && answer.code === 'slow') {
    void loadCart()
    if (form.has('sku')) void awaitLate(answering)
  }
  return result
}

/** Waits for a late answer and then loads the cart. */
async function awaitLate(answering: Promise<unknown>): Promise<void> {
  held.late += 1
  await answering.catch(() => undefined)
  held.late -= 1
  await loadCart()
}

/** The name of the variant that a form adds; null when it adds nothing. */
function addedName(form: FormData, line: AddedLine | null): string | null {
  const removed = held.store.state?.removed
  if (line) return lineName({ title: line.title, optionsLabel: line.note })
  return removed && removed.sku === form.get('sku') ? removed.title : null
}

/** Adds a name to a refusal, which the drawer needs. The server itself names only public variants. */
const withName = (state: CartState, name: string | null): CartState =>
  state.error === null ? state : { ...state, about: state.about ?? name }

/** Whether the browser sends the cookie of a new cart. Without an answer it counts as sent. */
async function keepsCart(): Promise<boolean> {
  const contents = await fetchContents()
  if (contents) set({ labels: contents.labels })
  return contents === null || contents.cart !== null
}

function withoutNews(isLost: boolean): CartState | null {
  const { state } = held.store
  if (isLost) return noCart
  return state && { ...state, added: null, removed: null, error: null, about: null }
}

/** Whether every change is answered. */
export const isSettled = (): boolean => held.store.changes.length === 0

/** Resolves when every change is answered, to whether all of them succeeded in full. */
export function settled(): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const { changes, failure, state } = held.store
      if (changes.length > 0) return
      listeners.delete(look)
      resolve(failure === null && state?.error == null && (state?.cart?.messages.length ?? 0) === 0)
    }
    listeners.add(look)
    look()
  })
}

/**
 * Keeps this tab in sync with other tabs: loads the cart when the window gets the focus, and when the page is restored
 * from the back/forward cache. `source` is the address of the contents. Returns a function that stops it.
 */
export function watchCart(source: string): () => void {
  held.source = source
  const controller = new AbortController()
  const ask = () => {
    if (held.store.state !== null && held.store.changes.length === 0) void loadCart()
  }
  window.addEventListener('focus', ask, { signal: controller.signal })
  window.addEventListener('pageshow', ({ persisted }) => persisted && ask(), { signal: controller.signal })
  return () => controller.abort()
}
