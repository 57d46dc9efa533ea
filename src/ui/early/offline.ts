/** The id of the element that contains the notice that the page is offline; see `OfflineNotice`. */
export const offlineNoticeId = 'offline-notice'

/** Whether following a link would replace this page. */
function leavesPage(link: HTMLAnchorElement): boolean {
  if ((link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return false
  const url = new URL(link.href, location.href)
  const isSamePage = url.pathname === location.pathname && url.search === location.search
  return /^https?:$/.test(url.protocol) && !(isSamePage && url.hash !== '')
}

/** Resets the fields of a form that is sent on change to the values that the page shows. */
function takeBack(form: HTMLFormElement): void {
  if (form.dataset['autoSubmit'] !== undefined && form.closest('dialog[open]') === null) form.reset()
}

/** The place for the notice: content behind an open dialog is neither visible nor read by screen readers. */
const noticePlace = (): Element => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body

/** A new copy of the notice with its text, so that screen readers announce it each time. */
function newNotice(): Node | null {
  const notice = document.getElementById(offlineNoticeId)?.firstElementChild?.cloneNode(true)
  if (!(notice instanceof Element)) return null
  const words = notice.querySelector<HTMLElement>('[data-words]')
  if (words) words.textContent = words.dataset['words'] ?? ''
  return notice
}

/**
 * Without a network, a link would lead to the browser's error page and lose the input of this one. So links and forms
 * that no other listener handles are not followed, and a notice says why. It listens on the window, because React's
 * listeners on the document run first; those of the Navigator, which registers later, run after it.
 */
export function stayOffline(): void {
  let notice: Node | null = null
  let isSentOn = false

  const show = (next: Node | null) => {
    notice?.parentNode?.removeChild(notice)
    notice = next
    if (next) noticePlace().append(next)
  }
  /** Some browsers report offline when they are online, so a request decides. */
  const stay = (event: Event, leave: () => void, onStay: () => void = () => undefined) => {
    event.preventDefault()
    fetch('/robots.txt', { method: 'HEAD', cache: 'no-store' }).then(leave, () => {
      onStay()
      show(newNotice())
    })
  }

  window.addEventListener('click', (event) => {
    show(null)
    if (navigator.onLine || event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (link && leavesPage(link)) stay(event, () => window.location.assign(link.href))
  })
  window.addEventListener('submit', (event) => {
    const form = event.target
    if (navigator.onLine || event.defaultPrevented || !(form instanceof HTMLFormElement)) return
    if (form.method === 'dialog' || isSentOn) return
    const sendOn = () => {
      isSentOn = true
      form.requestSubmit(event.submitter)
      isSentOn = false
    }
    stay(event, sendOn, () => takeBack(form))
  })
  window.addEventListener('online', () => show(null))
}
