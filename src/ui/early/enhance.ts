/**
 * Adds features of native elements that some browsers lack, for the whole page by delegation: one listener per event
 * type. Without it everything works except the steppers' buttons.
 */
import { showModal } from '@/ui/dialog-control'

/** Buttons with `command` and `commandfor`. Browsers that know them would open dialogs later: see showModal. */
function runCommand(target: Element, event: MouseEvent): void {
  const button = target.closest('button[commandfor]')
  const dialog = document.getElementById(button?.getAttribute('commandfor') ?? '')
  if (!(dialog instanceof HTMLDialogElement)) return
  event.preventDefault()
  if (button?.getAttribute('command') === 'close') dialog.close()
  else showModal(dialog)
}

/** A click on the backdrop, in browsers without `closedby`: its target is the dialog itself, outside its box. */
function closeByBackdrop(target: Element, event: MouseEvent): void {
  if (!(target instanceof HTMLDialogElement) || event.detail !== 1) return
  const box = target.getBoundingClientRect()
  const inside =
    event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom
  if (!inside) target.close()
}

/** Milliseconds in which a click is part of a double click, as in most systems. */
const doubleClickMs = 500

/**
 * Keeps a dialog open after a double click on its button: the second click hits the backdrop, or the button itself when the
 * dialog is not modal yet. Browsers with `closedby` then fire `cancel`, as they do for Escape and for Android's Back, which
 * comes later and without a key.
 */
function keepFromDoubleClicks(): void {
  let secondClickAt = Number.NEGATIVE_INFINITY
  const onMouseDown = ({ detail }: MouseEvent) => {
    // The time of handling, because a busy page handles the click and fires `cancel` long after the event's own time.
    secondClickAt = detail > 1 ? performance.now() : Number.NEGATIVE_INFINITY
  }
  const onKeyDown = () => {
    secondClickAt = Number.NEGATIVE_INFINITY
  }
  document.addEventListener('mousedown', onMouseDown, true)
  document.addEventListener('keydown', onKeyDown, true)
  const onCancel = (event: Event) => {
    const isOfClick = performance.now() - secondClickAt < doubleClickMs
    if (isOfClick && event.target instanceof HTMLDialogElement) event.preventDefault()
  }
  document.addEventListener('cancel', onCancel, true)
}

function step(target: Element): void {
  const button = target.closest<HTMLButtonElement>('button[data-step]')
  const input = button?.parentElement?.querySelector('input')
  if (!button || !input || button.disabled) return
  const before = input.value
  if (button.dataset['step'] === 'down') input.stepDown()
  else input.stepUp()
  if (input.value === before) return
  input.dispatchEvent(new Event('input', { bubbles: true }))
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Leaves empty fields out of the address that a GET form leads to. */
function leaveOutEmpty({ target, formData }: FormDataEvent): void {
  if (!(target instanceof HTMLFormElement) || target.method !== 'get') return
  for (const [name, value] of [...formData]) {
    if (typeof value === 'string' && value.trim() === '') formData.delete(name)
  }
}

/** Starts listening on the document. Browser only. */
export function enhance(): void {
  const knowsClosedBy = 'closedBy' in HTMLDialogElement.prototype

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    runCommand(event.target, event)
    if (!knowsClosedBy) closeByBackdrop(event.target, event)
    step(event.target)
  }

  document.addEventListener('click', onClick)
  document.addEventListener('formdata', leaveOutEmpty)
  keepFromDoubleClicks()
}
