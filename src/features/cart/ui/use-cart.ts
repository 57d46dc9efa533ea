'use client'

import { useActionState, useEffect, useMemo, type SubmitEvent } from 'react'

import { useSendWords } from '@/ui/send-words'

import { updateCart } from '../actions'
import { noCart, type CartState } from '../cart-state'
import type { ShownCart } from '../shown-cart'
import { adoptCart, sendCart, storeOf, useCartStore, type CartStore } from './cart-store'
import { foreseenCart } from './foreseen-cart'

/** The props of every form of the cart: without scripts it is posted, with scripts it is sent in the background. */
export interface CartFormProps {
  readonly action?: (form: FormData) => void
  /** A form that is sent before React has started is held by the early script. */
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
  /** The expected cart if the server accepts the pending changes. */
  readonly cart: ShownCart | null
  readonly isPending: boolean
  readonly changes: CartStore['changes']
  readonly form: CartFormProps
}

/** The cart of a page that contains it: changes are shown at once and sent to the server afterwards. */
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

/** The server's last answer; when the last call failed, the reason replaces its messages. */
export function useNews({ state, failure }: CartStore): CartState {
  const words = useSendWords()
  if (failure === null) return state ?? noCart
  return { ...noCart, cart: state?.cart ?? null, error: words[failure] }
}
