'use client'

import { IconCount, IconLink } from '@/ui/icon-button'

import { useSession } from './session'

interface LinkTexts {
  readonly href: string
  readonly label: string
}

/** The way to the cart, with the number of pieces in it. Personal pages are loaded whole: their policy is stricter. */
export function CartLink({ href, label }: LinkTexts) {
  const { pieces } = useSession()
  return (
    <IconLink icon="bag" href={href} data-native label={pieces > 0 ? `${label} (${String(pieces)})` : label}>
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
