/**
 * Opens a dialog as `showModal` does, in two steps, and does nothing when it is open. First the dialog is shown. Once that
 * is painted, or before the next key or pointer is handled, it becomes modal: it gets the focus and its backdrop, and the
 * page behind becomes inert, for which the browser computes the styles of all elements of the page again. Browser only.
 */
export function showModal(dialog: HTMLDialogElement): void {
  if (dialog.open) return
  // Behind another modal dialog this one would be inert.
  if (document.querySelector('dialog:modal') || isIos()) {
    dialog.showModal()
    return
  }
  dialog.open = true
  const waiting = new AbortController()
  const finish = () => {
    if (waiting.signal.aborted) return
    waiting.abort()
    // It may have been closed, and opened again.
    if (!dialog.open || !dialog.isConnected || dialog.matches(':modal')) return
    dialog.open = false
    dialog.showModal()
  }
  const options = { signal: waiting.signal, capture: true }
  for (const sign of ['keydown', 'pointerdown']) window.addEventListener(sign, finish, options)
  requestAnimationFrame(() => setTimeout(finish))
}

/** iPhones and iPads, which open the keyboard only for a focus within the tap. Only their browsers know this property. */
const isIos = (): boolean => CSS.supports('-webkit-touch-callout', 'none')

/** Opens the Drawer or Modal with this id. Does nothing when it is open or not on the page. Browser only. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id)
  if (dialog instanceof HTMLDialogElement) showModal(dialog)
}
