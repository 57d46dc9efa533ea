'use client'

import type { MouseEvent } from 'react'

import { cartDrawerId, openCart } from '@/features/cart/ui/cart-store'
import { IconCount, IconLink } from '@/ui/icon-button'

import { cartPaths } from './personal-pages'

interface LinkTexts {
  readonly href: string
  readonly label: string
}

/** Opens the cart drawer, except on the cart's page and the checkout, which show the cart already. */
function onCartClick(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (new RegExp(cartPaths).test(location.pathname)) return
  event.preventDefault()
  openCart()
}

/**
 * The link to the cart with the number of pieces, which the early script shows. It opens the drawer, or without scripts
 * the cart's page, which is loaded as a document like all personal pages.
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

/** The link to the account or the sign-in. */
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
