'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition, type MouseEvent } from 'react'

import { ButtonLink } from '@/ui/button'
import { VisuallyHidden } from '@/ui/visually-hidden'

interface MoreProductsProps {
  /** Address of the list as it is shown. */
  readonly address: string
  /** "36 of 49 products" */
  readonly shown: string
  /** The next page, which holds the present products as well; null at the end of the list. */
  readonly next: { readonly address: string; readonly label: string } | null
  /** Id of the first product of the present page. */
  readonly firstId: string
  /** Id that the first product of the next page will have: where a page without scripts begins. */
  readonly nextId: string
}

/** The address that was asked for by "Show more". The component may be mounted again before it is there. */
let wanted: string | null = null

/**
 * How much of the list is shown, and the link to more of it. The list grows where it is: the address follows without a
 * new entry in the history, so that Back leads to what was before the list, and from a product to the whole of it.
 */
export function MoreProducts({ address, shown, next, firstId, nextId }: MoreProductsProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [announced, setAnnounced] = useState('')

  useEffect(() => {
    if (wanted !== address) return
    wanted = null
    const first = document.getElementById(firstId)
    first?.querySelector('a')?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: 'nearest' })
    // A region says only what changes after it is on the page.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setAnnounced(shown)
  }, [address, firstId, shown])

  const showMore = (event: MouseEvent) => {
    if (!next || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (isPending) return
    wanted = next.address
    startTransition(() => router.replace(next.address, { scroll: false }))
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
          href={`${next.address}#${nextId}`}
          onClick={showMore}
          loading={isPending}
        >
          {next.label}
        </ButtonLink>
      )}
    </div>
  )
}
