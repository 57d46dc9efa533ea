'use client'

import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useOptimistic,
  useState,
  useTransition,
  type SubmitEvent,
} from 'react'

import { updateCart, type CartPageState } from '../cart-page.actions'
import type { ShownCart } from '../shown-cart'
import { announceCart } from './cart-changed'

/** What every form of the cart is given: without scripts it is posted, with them it is sent behind the shopper's back. */
export interface CartFormProps {
  readonly action: (form: FormData) => void
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}

interface LiveCart {
  readonly state: CartPageState
  /** The cart as it will be when the server agrees. */
  readonly cart: ShownCart | null
  readonly isPending: boolean
  readonly form: CartFormProps
}

/** A cart that changes at once and asks the server afterwards; a refusal puts it back and says why. */
export function useCart(
  initial: CartPageState,
  { locale, unreachable }: { locale: string; unreachable: string },
): LiveCart {
  const [posted, action] = useActionState(updateCart, initial)
  const [state, setState] = useState(posted)
  const [isPending, startSending] = useTransition()
  const [cart, foresee] = useOptimistic(state.cart, withChange)

  const send = useCallback(
    (form: FormData) => {
      startSending(async () => {
        foresee(form)
        const next = await updateCart(state, form).catch(() => ({
          ...state,
          removed: null,
          error: unreachable,
          at: Date.now(),
        }))
        startTransition(() => setState(next))
      })
    },
    [foresee, state, unreachable],
  )

  const pieces = state.cart?.pieces ?? 0
  useEffect(() => announceCart(pieces), [pieces])
  useCurrency(state.cart?.currency, (currency) => {
    const form = new FormData()
    form.set('currency', currency)
    form.set('locale', locale)
    send(form)
  })

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent
    send(new FormData(event.currentTarget, submitter))
  }
  return { state, cart, isPending, form: { action, onSubmit } }
}

/** Calls when the shopper has chosen to see other prices than the cart's. */
function useCurrency(current: string | undefined, onOther: (currency: string) => void): void {
  useEffect(() => {
    const root = document.documentElement
    const follow = () => {
      const wanted = root.dataset['currency']
      if (current !== undefined && wanted !== undefined && wanted !== current) onOther(wanted)
    }
    follow()
    const observer = new MutationObserver(follow)
    observer.observe(root, { attributeFilter: ['data-currency'] })
    return () => observer.disconnect()
    // Only a new currency of the cart starts over: the callback is another one after each change of the cart.
  }, [current])
}

/** What a sent form will make of the cart, as far as the browser can tell: the lines, not the figures. */
function withChange(cart: ShownCart | null, form: FormData): ShownCart | null {
  const id = form.get('line')
  const quantity = form.has('remove') ? 0 : Number(form.get('quantity'))
  if (!cart || id === null || !Number.isInteger(quantity)) return cart
  const lines = cart.lines.flatMap((line) => {
    if (line.id !== id) return [line]
    return quantity === 0 ? [] : [{ ...line, quantity }]
  })
  return { ...cart, lines }
}
