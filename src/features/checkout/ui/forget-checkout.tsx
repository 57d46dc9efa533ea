'use client'

import { useEffect } from 'react'

import { announceCart } from '@/features/cart/ui/cart-changed'

import { forgetDraft } from './use-draft'

/** On the page after an order: what was typed is not needed any more; `left` is what another tab put into the cart since. */
export function ForgetCheckout({ left }: { left: number }) {
  useEffect(() => {
    forgetDraft()
    announceCart(left)
  }, [left])
  return null
}
