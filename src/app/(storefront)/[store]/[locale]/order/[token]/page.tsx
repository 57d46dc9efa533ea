import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'

import { countCart } from '@/features/cart/count-cart'
import { readCartToken } from '@/features/cart/current-cart'
import { ForgetCheckout } from '@/features/checkout/ui/forget-checkout'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import { findOrderByToken } from '@/features/orders/order.queries'
import { orderTexts } from '@/features/orders/texts'
import { OrderPage } from '@/features/orders/ui/order-page'
import { storeSettings } from '@/features/stores/store-settings'
import { clientKey } from '@/platform/http/client-address'
import { takeTurn } from '@/platform/rate-limits'
import { Container } from '@/ui/container'
import { Section } from '@/ui/section'

import { AccountOffer } from '../../../../account-offer'
import { currentShop } from '../../../../page-context'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ thanks?: string }>
}

/** The link is a secret: it must not leak to other sites, nor to search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  const order = await findOrderByToken(ctx, (await params).token)
  const title = order
    ? `${orderTexts(locale)('page.title', { number: order.number })} · ${ctx.store.name}`
    : ctx.store.name
  return { title: { absolute: title }, robots: { index: false }, referrer: 'no-referrer' }
}

export default async function Page({ params, searchParams }: Props) {
  const { ctx, locale, href } = await currentShop()
  // A guesser gets the same as for an unknown link; pages of Next cannot answer 429.
  const turn = await takeTurn('order_lookup', clientKey(await headers()))
  const order = turn.ok ? await findOrderByToken(ctx, (await params).token) : null
  if (!order) notFound()
  const isNew = (await searchParams).thanks !== undefined
  const { contact } = await storeSettings(ctx)
  const isOffered = isNew && order.status !== 'canceled' && (await findCurrentCustomer(ctx)) === null
  return (
    <Section tight>
      <Container>
        <OrderPage
          order={order}
          isNew={isNew}
          t={orderTexts(locale)}
          locale={locale}
          href={href}
          timeZone={ctx.store.timeZone}
          contactEmail={contact.email}
        >
          {isOffered && <AccountOffer order={order} locale={locale} />}
        </OrderPage>
      </Container>
      {isNew && order.status !== 'pending' && (
        <ForgetCheckout left={(await countCart(ctx, await readCartToken())) ?? 0} />
      )}
    </Section>
  )
}
