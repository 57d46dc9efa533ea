'use client'

import { useEffect } from 'react'

import { ButtonLink } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { MediaRow } from '@/ui/media-row'
import { Price } from '@/ui/price'
import { Spinner } from '@/ui/spinner'

import { CartLines, CartNews, FreeShipping, newsId } from './cart-content'
import { useCartStore } from './cart-store'
import { followSettled } from './follow-settled'
import { comingLines, foreseenCart, type AddedLine } from './foreseen-cart'
import { onCartSubmit, useNews } from './use-cart'

interface BodyProps {
  readonly shopHref: string
  readonly locale: string
  readonly loading: string
}

const form = { 'data-wait': true, onSubmit: onCartSubmit } as const

/** The lines of the cart, and those being added. */
export function CartDrawerBody({ shopHref, locale, loading }: BodyProps) {
  const store = useCartStore()
  const state = useNews(store)
  const { labels, changes } = store
  const cart = foreseenCart(state.cart, changes)
  const coming = comingLines(state, changes)
  useInSight(coming.length > 0 ? comingId : newsId, state.at)

  const isKnown = store.state !== null || store.failure !== null
  const isEmpty = isKnown && coming.length === 0 && (cart?.lines.length ?? 0) === 0
  return (
    <div className="grid gap-5">
      <CartNews cart={cart} state={state} locale={locale} labels={labels} form={form} />
      {!isKnown && coming.length === 0 && <Spinner label={loading} />}
      {labels && cart && cart.lines.length > 0 && (
        <>
          <FreeShipping cart={cart} />
          <CartLines cart={cart} changes={changes} locale={locale} labels={labels} form={form} />
        </>
      )}
      <ul id={comingId} aria-live="polite" className="empty:sr-only">
        {coming.map((line) => (
          <li key={line.sku} aria-busy>
            <ComingLine line={line} />
          </li>
        ))}
      </ul>
      {isEmpty && labels && (
        <EmptyState
          level={3}
          title={labels.empty.title}
          action={
            <ButtonLink variant="secondary" href={shopHref}>
              {labels.empty.action}
            </ButtonLink>
          }
        >
          {labels.empty.text}
        </EmptyState>
      )}
    </div>
  )
}

const comingId = 'coming'

/** Scrolls to the line that is being added, and after each answer to its messages. */
function useInSight(id: string, at: number): void {
  useEffect(() => {
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
}

function ComingLine({ line: { title, note, thumbUrl, prices, quantity, status } }: { readonly line: AddedLine }) {
  return (
    <MediaRow
      title={title}
      thumb={thumbUrl !== null && <img src={thumbUrl} alt="" width={80} height={100} />}
      note={[note, quantity > 1 && `× ${String(quantity)}`].filter(Boolean).join(' · ')}
      end={<Price prices={prices} labels={{ now: '', was: '' }} />}
    >
      <span className="flex items-center gap-2 text-sm text-ink-soft">
        <Spinner />
        {status}
      </span>
    </MediaRow>
  )
}

/** The sum so far, and the links to the cart and the checkout. */
export function CartDrawerFoot({ checkoutHref }: { readonly checkoutHref: string }) {
  const { state, labels, changes } = useCartStore()
  if (!state?.cart || state.cart.lines.length === 0 || !labels) return null
  const { label, amount } = state.cart.subtotal
  return (
    <>
      <p
        aria-busy={changes.length > 0}
        className="flex justify-between gap-4 font-semibold tabular-nums transition-opacity aria-busy:opacity-55"
      >
        <span>{label}</span>
        <span>{amount}</span>
      </p>
      <ButtonLink href={checkoutHref} block data-native onClick={followSettled}>
        {labels.checkout}
      </ButtonLink>
    </>
  )
}
