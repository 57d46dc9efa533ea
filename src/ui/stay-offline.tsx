'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

import { Alert } from '@/ui/alert'
import { useSendWords } from '@/ui/send-words'

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

/**
 * Without a network, another page would be the browser's error page, and this one would be gone with what was typed. So
 * links and forms that nothing else answers are not followed, and a notice says why. Once, in the root layout, before the
 * Navigator.
 */
export function StayOffline(): ReactNode {
  const { away } = useSendWords()
  const [notice, setNotice] = useState<{ readonly place: Element; readonly at: number } | null>(null)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    let isSentOn = false
    /** Some browsers say that they are offline when they are not, so the network has the last word. */
    const stay = (event: Event, leave: () => void, onStay: () => void = () => undefined) => {
      event.preventDefault()
      const answer = fetch('/robots.txt', { method: 'HEAD', cache: 'no-store', signal })
      answer.then(leave, () => {
        if (signal.aborted) return
        onStay()
        setNotice({ place: noticePlace(), at: event.timeStamp })
      })
    }
    const onClick = (event: MouseEvent) => {
      setNotice(null)
      if (navigator.onLine || event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
      if (link && leavesPage(link)) stay(event, () => window.location.assign(link.href))
    }
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target
      if (navigator.onLine || event.defaultPrevented || !(form instanceof HTMLFormElement)) return
      if (form.method === 'dialog' || isSentOn) return
      const sendOn = () => {
        isSentOn = true
        form.requestSubmit(event.submitter)
        isSentOn = false
      }
      stay(event, sendOn, () => takeBack(form))
    }
    document.addEventListener('click', onClick, { signal })
    document.addEventListener('submit', onSubmit, { signal })
    window.addEventListener('online', () => setNotice(null), { signal })
    return () => controller.abort()
  }, [])

  return (
    notice &&
    createPortal(
      <div className="fixed inset-x-0 bottom-4 z-50 px-gutter">
        <Alert key={notice.at} tone="warning" live className="mx-auto max-w-prose shadow-overlay">
          {away}
        </Alert>
      </div>,
      notice.place,
    )
  )
}
