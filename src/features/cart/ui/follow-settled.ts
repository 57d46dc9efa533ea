import type { MouseEvent } from 'react'

import { isSettled, settled } from './cart-store'

/** Marks a form whose change waits for the shopper to stop typing. */
export const unsent = 'data-unsent'

/**
 * For a link out of the cart: sends waiting changes, and follows the link when everything is answered. When a change
 * did not succeed in full, the shopper stays on the page, which shows the message.
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
