'use client'

import { useEffect } from 'react'

import { announceCart } from '@/features/cart/ui/cart-changed'

import { forgetDraft } from './use-draft'

/** On the page after an order: what was typed is not needed any more, and the cart is empty. */
export function ForgetCheckout() {
  useEffect(() => {
    forgetDraft()
    announceCart(0)
  }, [])
  return null
}
