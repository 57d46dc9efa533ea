'use client'

import { useEffect } from 'react'

import { announceCart } from '@/features/cart/ui/cart-changed'

import { forgetDraft } from './use-draft'

/** Deletes the saved draft of the form after an order. `left` is the number of pieces that are still in the cart. */
export function ForgetCheckout({ left }: { left: number }) {
  useEffect(() => {
    forgetDraft()
    announceCart(left)
  }, [left])
  return null
}
