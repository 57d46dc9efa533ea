'use client'

import type { MouseEvent } from 'react'

import { cartDrawerId, openCart } from '@/features/cart/ui/cart-store'
import { IconCount, IconLink } from '@/ui/icon-button'

import { cartPaths } from './personal-pages'

interface LinkTexts {
  readonly href: string
  readonly label: string
}

/** Opens the cart beside the page. The cart's own page and the checkout show it already. */
function onCartClick(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (new RegExp(cartPaths).test(location.pathname)) return
  event.preventDefault()
  openCart()
}

/**
 * The cart, with the number of pieces in it, which the early script shows: a drawer, or without scripts its page, which
 * is loaded whole as all personal pages are.
 */
export function CartLink({ href, label }: LinkTexts) {
  return (
    <IconLink
      icon="bag"
      href={href}
      data-native
      data-session="cart"
      data-label={label}
      data-wait={cartDrawerId}
      onClick={onCartClick}
      label={label}
      suppressHydrationWarning
    >
      <IconCount />
    </IconLink>
  )
}

/** The way to the account, or to signing in. */
export function AccountLink({ href, label, className }: LinkTexts & { className?: string }) {
  return (
    <IconLink
      icon="user"
      href={href}
      data-native
      data-session="account"
      data-label={label}
      label={label}
      className={className}
      suppressHydrationWarning
    />
  )
}
