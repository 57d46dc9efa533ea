'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition, type MouseEvent } from 'react'

import { ButtonLink } from '@/ui/button'
import { sent } from '@/ui/sent'
import { VisuallyHidden } from '@/ui/visually-hidden'

interface MoreProductsProps {
  /** Address of the list as it is shown. */
  readonly address: string
  /** "36 of 49 products" */
  readonly shown: string
  /** The next page; null at the end of the list. Deep in a catalog it has the current products no longer (`isOther`). */
  readonly next: {
    readonly address: string
    readonly label: string
    readonly failed: string
    readonly isOther: boolean
  } | null
  /** Id of the first product of the present page. */
  readonly firstId: string
  /** Id that the first product of the next page will have: where a page without scripts begins. */
  readonly nextId: string
}

/** Answers as soon as the shop can be reached. */
const reachable = '/api/health/live'

/** The address requested by "Show more". It is outside of the component, which may be mounted again before it loads. */
let wanted: string | null = null

/** Moves the focus to the new products once they are loaded, unless the shopper does something else meanwhile. */
function want(address: string): void {
  wanted = address
  const forget = () => {
    wanted = null
    document.removeEventListener('click', forget, true)
    window.removeEventListener('popstate', forget)
  }
  // The present click has passed the document.
  document.addEventListener('click', forget, true)
  window.addEventListener('popstate', forget)
}

/** Whether the focus is still on "Show more", or on nothing since that link went away with the end of the list. */
const isFocusHere = (): boolean =>
  document.activeElement === document.body || document.activeElement?.matches('a[rel="next"]') === true

/**
 * The number of shown products, and the link to more. The list grows in place: the address changes without a new entry
 * in the history, so that Back leaves the list, and from a product returns to the whole of it; a page in place of the
 * present one is an entry. It first checks that the
 * shop can be reached, because without an answer the router would navigate to the browser's error page.
 */
export function MoreProducts({ address, shown, next, firstId, nextId }: MoreProductsProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [announced, setAnnounced] = useState('')
  const [failure, setFailure] = useState('')

  useEffect(() => {
    if (wanted !== address) return
    wanted = null
    if (isFocusHere()) {
      const first = document.getElementById(firstId)
      first?.querySelector('a')?.focus({ preventScroll: true })
      first?.scrollIntoView({ block: 'nearest' })
    }
    // Screen readers announce only changes of a region that is already on the page.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setAnnounced(shown)
  }, [address, firstId, shown])

  const showMore = (event: MouseEvent) => {
    // Offline, `stayOffline` handles the link.
    if (!next || !navigator.onLine || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    want(next.address)
    if (isPending) return
    setFailure('')
    startTransition(async () => {
      const answer = await sent(fetch(reachable, { cache: 'no-store' }))
      startTransition(() => {
        if (!answer.ok) setFailure(next.failed)
        else if (next.isOther) router.push(next.address)
        else router.replace(next.address, { scroll: false })
      })
    })
  }

  return (
    <div className="grid justify-items-center gap-3 pt-4">
      <p className="text-sm text-ink-soft">{shown}</p>
      <div role="status">
        <VisuallyHidden>{announced}</VisuallyHidden>
      </div>
      {next && (
        <ButtonLink
          variant="secondary"
          rel="next"
          data-wait
          href={`${next.address}#${nextId}`}
          onClick={showMore}
          loading={isPending}
        >
          {next.label}
        </ButtonLink>
      )}
      <p role="status" className="text-sm text-danger empty:sr-only">
        {failure}
      </p>
    </div>
  )
}
