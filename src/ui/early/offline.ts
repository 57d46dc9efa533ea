/** The id of the element whose child is the notice that says why a page stays; see `OfflineNotice`. */
export const offlineNoticeId = 'offline-notice'

/** Whether following a link would replace this page. */
function leavesPage(link: HTMLAnchorElement): boolean {
  if ((link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return false
  const url = new URL(link.href, location.href)
  const isSamePage = url.pathname === location.pathname && url.search === location.search
  return /^https?:$/.test(url.protocol) && !(isSamePage && url.hash !== '')
}

/** Fields that are sent as they change go back to what the page shows. */
function takeBack(form: HTMLFormElement): void {
  if (form.dataset['autoSubmit'] !== undefined && form.closest('dialog[open]') === null) form.reset()
}

/** Where a notice is seen and read: what is behind an open dialog is neither. */
const noticePlace = (): Element => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body

/** A new copy of the notice with its words, so that screen readers say it each time. */
function newNotice(): Node | null {
  const notice = document.getElementById(offlineNoticeId)?.firstElementChild?.cloneNode(true)
  if (!(notice instanceof Element)) return null
  const words = notice.querySelector<HTMLElement>('[data-words]')
  if (words) words.textContent = words.dataset['words'] ?? ''
  return notice
}

/**
 * Without a network, another page would be the browser's error page, and this one would be gone with what was typed. So
 * links and forms that nothing else answers are not followed, and a notice says why. It listens on the window: React
 * answers at the document, and the Navigator, which comes later, after this.
 */
export function stayOffline(): void {
  let notice: Node | null = null
  let isSentOn = false

  const show = (next: Node | null) => {
    notice?.parentNode?.removeChild(notice)
    notice = next
    if (next) noticePlace().append(next)
  }
  /** Some browsers say that they are offline when they are not, so the network has the last word. */
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
