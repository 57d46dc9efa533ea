'use client'

import { useActionState, useEffect, useMemo, type SubmitEvent } from 'react'

import { useSendWords } from '@/ui/send-words'

import { updateCart } from '../actions'
import { noCart, type CartState } from '../cart-state'
import type { ShownCart } from '../shown-cart'
import { adoptCart, sendCart, storeOf, useCartStore, type CartStore } from './cart-store'
import { foreseenCart } from './foreseen-cart'

/** What every form of the cart is given: without scripts it is posted, with them it is sent behind the shopper's back. */
export interface CartFormProps {
  readonly action?: (form: FormData) => void
  /** What is sent before React has started is kept for it. */
  readonly 'data-wait': true
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}

/** Sends a form of the cart from the browser. */
export function onCartSubmit(event: SubmitEvent<HTMLFormElement>): void {
  event.preventDefault()
  void sendCart(new FormData(event.currentTarget, event.nativeEvent.submitter))
}

interface LiveCart {
  readonly state: CartState
  /** The cart as it will be when the server agrees. */
  readonly cart: ShownCart | null
  readonly isPending: boolean
  readonly changes: CartStore['changes']
  readonly form: CartFormProps
}

/** The cart of a page that came with it: it changes at once and asks the server afterwards. */
export function useCart(initial: CartState): LiveCart {
  const [posted, action] = useActionState(updateCart, initial)
  const own = useMemo(() => storeOf(posted), [posted])
  useEffect(() => adoptCart(posted), [posted])
  const store = useCartStore(own)
  const state = useNews(store)
  return {
    state,
    cart: foreseenCart(state.cart, store.changes),
    isPending: store.changes.length > 0,
    changes: store.changes,
    form: { action, 'data-wait': true, onSubmit: onCartSubmit },
  }
}

/** The server's last answer; when the last call brought none, the reason takes the place of its news. */
export function useNews({ state, failure }: CartStore): CartState {
  const words = useSendWords()
  if (failure === null) return state ?? noCart
  return { ...noCart, cart: state?.cart ?? null, error: words[failure] }
}
