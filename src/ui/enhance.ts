/**
 * What native elements do not do everywhere yet, for the whole page by delegation: one listener a kind, nothing per
 * element, and everything works without it except for the steppers' buttons.
 */

/** Buttons with `command` and `commandfor`, where the browser does not know Invoker Commands. */
function runCommand(target: Element): void {
  const button = target.closest('button[commandfor]')
  const dialog = document.getElementById(button?.getAttribute('commandfor') ?? '')
  if (!(dialog instanceof HTMLDialogElement)) return
  if (button?.getAttribute('command') === 'close') dialog.close()
  else if (!dialog.open) dialog.showModal()
}

/** A click on the backdrop, where the browser does not know `closedby`: it hits the dialog itself, outside its box. */
function closeByBackdrop(target: Element, event: MouseEvent): void {
  if (!(target instanceof HTMLDialogElement) || event.detail === 0) return
  const box = target.getBoundingClientRect()
  const inside =
    event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom
  if (!inside) target.close()
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

/** Thumbnails move the gallery alone, not the page. */
function slide(target: Element, event: MouseEvent): void {
  const link = target.closest<HTMLAnchorElement>('a[data-slide]')
  const picture = link ? document.getElementById(link.hash.slice(1)) : null
  if (!picture?.parentElement) return
  event.preventDefault()
  const track = picture.parentElement
  const move = picture.getBoundingClientRect().left - track.getBoundingClientRect().left
  track.scrollTo({ left: track.scrollLeft + move })
}

/** A picture's link opens it large in the gallery's own dialog, instead of on a page of its own. */
function zoom(target: Element, event: MouseEvent): void {
  const link = target.closest<HTMLAnchorElement>('a[data-zoom]')
  const dialog = link?.closest('.ui-gallery')?.querySelector<HTMLDialogElement>('.ui-zoom')
  if (!link || !dialog || event.metaKey || event.ctrlKey) return
  event.preventDefault()
  const picture = document.createElement('img')
  picture.src = link.href
  picture.alt = link.querySelector('img')?.alt ?? ''
  const pane = dialog.querySelector('.ui-zoom-pane')
  picture.addEventListener('load', () => {
    pane?.scrollTo((picture.width - pane.clientWidth) / 2, (picture.height - pane.clientHeight) / 2)
  })
  pane?.replaceChildren(picture)
  dialog.showModal()
}

/** Marks the thumbnail of the picture that a gallery has come to. */
function markSlide(track: Element): void {
  const middle = track.getBoundingClientRect().left + track.clientWidth / 2
  const current = [...track.children].find((slideItem) => {
    const box = slideItem.getBoundingClientRect()
    return box.left <= middle && middle < box.right
  })
  if (!current) return
  for (const link of track.parentElement?.querySelectorAll<HTMLAnchorElement>('a[data-slide]') ?? []) {
    if (link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
}

/** Starts listening on the document; the answer stops it. Browser only. */
export function enhance(): () => void {
  const knowsCommands = 'commandForElement' in HTMLButtonElement.prototype
  const knowsClosedBy = 'closedBy' in HTMLDialogElement.prototype
  const controller = new AbortController()

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    if (!knowsCommands) runCommand(event.target)
    if (!knowsClosedBy) closeByBackdrop(event.target, event)
    step(event.target)
    slide(event.target, event)
    zoom(event.target, event)
  }

  document.addEventListener('click', onClick, { signal: controller.signal })
  // Scrolling does not bubble, but it can be captured.
  const onScroll = (event: Event) => {
    if (event.target instanceof Element && event.target.matches('.ui-gallery-track')) markSlide(event.target)
  }

  document.addEventListener('scroll', onScroll, { signal: controller.signal, capture: true, passive: true })
  return () => controller.abort()
}
