'use client'

import { useEffect } from 'react'

import { ButtonLink } from '@/ui/button'
import { Sums } from '@/ui/definition-list'
import { EmptyState } from '@/ui/empty-state'
import { Heading } from '@/ui/heading'
import { StickyBar } from '@/ui/sticky-bar'

import type { CartState } from '../cart-state'
import { CartLines, CartNews, FreeShipping } from './cart-content'
import type { CartLabels } from './cart-labels'
import { useCart } from './use-cart'
import { followSettled } from './follow-settled'

interface CartPageProps {
  readonly initial: CartState
  readonly locale: string
  readonly labels: CartLabels
  readonly title: string
  readonly promises: readonly string[]
  readonly hrefs: { readonly checkout: string; readonly shop: string }
}

/** The cart's page: lines that can be changed, the sums, and the link to the checkout. */
export function CartPage({ initial, locale, labels, title, promises, hrefs }: CartPageProps) {
  const { state, cart, isPending, changes, form } = useCart(initial)
  // Removes 'added' from the address: it makes the server check the cookie of a new cart, once and not at every reload.
  useEffect(() => {
    if (window.location.search !== '') window.history.replaceState(window.history.state, '', window.location.pathname)
  }, [])
  const news = <CartNews cart={cart} state={state} locale={locale} labels={labels} form={form} />
  if (!cart || cart.lines.length === 0) {
    return (
      <div className="grid gap-6">
        {news}
        <EmptyState
          level={1}
          title={labels.empty.title}
          action={<ButtonLink href={hrefs.shop}>{labels.empty.action}</ButtonLink>}
        >
          {labels.empty.text}
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      <Heading level={1} size="xl" className="mb-6">
        {title}
      </Heading>
      <div className="grid items-start gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
        <div className="grid gap-6">
          {news}
          <CartLines cart={cart} changes={changes} locale={locale} labels={labels} form={form} />
        </div>
        <section
          aria-label={labels.summary}
          aria-busy={isPending}
          className="grid gap-5 border-t border-rule pt-6 transition-opacity aria-busy:opacity-55 lg:sticky lg:top-24 lg:border-0 lg:pt-2"
        >
          <FreeShipping cart={cart} />
          <Sums lines={cart.sums} />
          {cart.note && <p className="text-xs text-ink-soft">{cart.note}</p>}
          <ButtonLink
            href={hrefs.checkout}
            size="lg"
            block
            data-native
            onClick={followSettled}
            className="max-lg:hidden"
          >
            {labels.checkout}
          </ButtonLink>
          <ul className="grid gap-1.5 text-sm text-ink-soft">
            {promises.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
        </section>
      </div>
      <div className="mx-[calc(-1*var(--spacing-gutter))] mt-8 lg:hidden">
        <StickyBar>
          <span className="text-lg font-semibold tabular-nums">{cart.total}</span>
          <ButtonLink href={hrefs.checkout} data-native onClick={followSettled} className="flex-1">
            {labels.checkout}
          </ButtonLink>
        </StickyBar>
      </div>
    </>
  )
}
