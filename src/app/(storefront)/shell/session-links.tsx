'use client'

import type { MouseEvent } from 'react'

import { openCart } from '@/features/cart/ui/cart-store'
import { IconCount, IconLink } from '@/ui/icon-button'

import { cartPaths } from './personal-pages'
import { useSession } from './session'

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

/** The cart, with the number of pieces in it: a drawer, or without scripts its page, which is loaded whole as all personal pages are. */
export function CartLink({ href, label }: LinkTexts) {
  const { pieces } = useSession()
  return (
    <IconLink
      icon="bag"
      href={href}
      data-native
      onClick={onCartClick}
      label={pieces > 0 ? `${label} (${String(pieces)})` : label}
    >
      <IconCount count={pieces} />
    </IconLink>
  )
}

/** The way to the account, or to signing in. */
export function AccountLink({ href, label, className }: LinkTexts & { className?: string }) {
  const { customerName } = useSession()
  return (
    <IconLink
      icon="user"
      href={href}
      data-native
      label={customerName ? `${label} (${customerName})` : label}
      className={className}
    />
  )
}
