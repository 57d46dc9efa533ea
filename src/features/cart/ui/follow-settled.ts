import type { MouseEvent } from 'react'

import { isSettled, settled } from './cart-store'

/** Marks a form whose change waits for the shopper to stop typing. */
export const unsent = 'data-unsent'

/**
 * For a link out of the cart: sends what is still waiting, and goes on when everything is answered. What could not be
 * made as it was asked for keeps the shopper here, where it is said.
 */
export function followSettled(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const forms = document.querySelectorAll<HTMLFormElement>(`form[${unsent}]`)
  if (forms.length === 0 && isSettled()) return
  event.preventDefault()
  const { href } = event.currentTarget
  for (const form of forms) form.requestSubmit()
  void settled().then((isMade) => {
    if (isMade) window.location.assign(href)
  })
}
