'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

/** Milliseconds that a pointer rests on a link before its page is prefetched. */
const restMs = 60

/** The page of a link within the site; null when the browser follows the link itself. */
function pageOf(link: HTMLAnchorElement, native: RegExp): URL | null {
  if (link.target !== '' && link.target !== '_self') return null
  if (link.hasAttribute('download') || link.dataset['native'] !== undefined) return null
  const url = new URL(link.href, location.href)
  const isFile = /^\/(api|admin)(\/|$)|\.[a-z0-9]+$/i.test(url.pathname)
  if (url.origin !== location.origin || isFile || native.test(url.pathname)) return null
  const isSamePage = url.pathname === location.pathname && url.search === location.search
  return isSamePage && url.hash !== '' ? null : url
}

const linkOf = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null

/** The address of a GET form, without empty fields. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const url = new URL(form.action, location.href)
  const fields = [...new FormData(form, submitter)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
  )
  url.search = new URLSearchParams(fields).toString()
  return url
}

const keepsScroll = (element: Element): boolean => element.closest('[data-keep-scroll]') !== null

interface NavigatorProps {
  /** Source of an expression: paths that are left to the browser. */
  readonly native: string
}

/**
 * Routes the page's plain links and GET forms through Next's router, by delegation. Everything works without it. A page
 * is prefetched only when a pointer rests on its link or a finger touches it. `data-native` leaves a link to the
 * browser, `data-keep-scroll` on or around one keeps the scroll position, and a form with `data-auto-submit` is sent
 * when one of its fields changes, except in a drawer, which has a submit button. Render it once, in the root layout.
 */
export function Navigator({ native }: NavigatorProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const focused = useRef('')

  useEffect(() => {
    document.documentElement.toggleAttribute('data-navigating', isPending)
    // The new page loses the focus, so the same control gets it again.
    if (isPending || focused.current === '') return
    if (document.activeElement === document.body) {
      document.getElementById(focused.current)?.focus({ preventScroll: true })
    }
    focused.current = ''
  }, [isPending])

  useEffect(() => {
    const nativePaths = new RegExp(native)
    const controller = new AbortController()
    const { signal } = controller
    let timer = 0

    const go = (url: URL, from: Element) => {
      focused.current = document.activeElement?.id ?? ''
      from.closest('dialog')?.close()
      startTransition(() => router.push(url.pathname + url.search + url.hash, { scroll: !keepsScroll(from) }))
    }

    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = linkOf(event)
      const url = link ? pageOf(link, nativePaths) : null
      if (!link || !url) return
      event.preventDefault()
      go(url, link)
    }

    const onSubmit = (event: SubmitEvent) => {
      const form = event.target
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return
      event.preventDefault()
      go(addressOf(form, event.submitter), form)
    }

    const onChange = (event: Event) => {
      const field = event.target
      const form = field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.form : null
      const isInDrawer = form?.closest('dialog[open]') !== null
      if (form?.dataset['autoSubmit'] !== undefined && !isInDrawer) form.requestSubmit()
    }

    const fetchAhead = (event: Event) => {
      const link = linkOf(event)
      const url = link ? pageOf(link, nativePaths) : null
      if (url) router.prefetch(url.pathname + url.search)
    }

    const onHover = (event: PointerEvent) => {
      window.clearTimeout(timer)
      if (event.pointerType === 'mouse' && linkOf(event)) timer = window.setTimeout(fetchAhead, restMs, event)
    }

    // On the window, after `stayOffline`.
    window.addEventListener('click', onClick, { signal })
    window.addEventListener('submit', onSubmit, { signal })
    document.addEventListener('change', onChange, { signal })
    document.addEventListener('pointerover', onHover, { signal, passive: true })
    document.addEventListener('touchstart', fetchAhead, { signal, passive: true })
    return () => {
      window.clearTimeout(timer)
      controller.abort()
    }
  }, [router, native])

  return null
}
