import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'

import { AccountOffer } from '@/features/account/ui/account-offer'
import { countCart } from '@/features/cart/count-cart'
import { readCartToken } from '@/features/cart/current-cart'
import { payOrderModel } from '@/features/checkout/pay-order-model'
import { payOrderLabels } from '@/features/checkout/ui/checkout-labels'
import { ForgetCheckout } from '@/features/checkout/ui/forget-checkout'
import { PayOrder } from '@/features/checkout/ui/pay-order'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import type { OrderView } from '@/features/orders/domain/order-view'
import { findOrderByToken } from '@/features/orders/order.queries'
import { orderTexts } from '@/features/orders/texts'
import { OrderPage } from '@/features/orders/ui/order-page'
import { storeSettings } from '@/features/content/store-settings.queries'
import { clientKey } from '@/platform/http/client-address'
import { takeTurn } from '@/platform/rate-limits'
import { Container } from '@/ui/container'
import { Section } from '@/ui/section'

import { currentShop } from '../../../../page-context'
import { TooMany } from '../../../../too-many'

interface Props {
  params: Promise<{ token: string }>
  searchParams: Promise<{ thanks?: string }>
}

/** The order of a link, read once for the page and its title; null when the rate limit is exceeded. */
const visit = cache(async (token: string): Promise<{ order: OrderView | null } | null> => {
  const { ctx } = await currentShop()
  const turn = await takeTurn('order_lookup', clientKey(await headers()))
  return turn.ok ? { order: await findOrderByToken(ctx, token) } : null
})

/** Excludes the page from search engines, because its link is a secret; next.config.mjs keeps it out of referrers. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  const order = (await visit((await params).token))?.order
  const title = order
    ? `${orderTexts(locale)('page.title', { number: order.number })} · ${ctx.store.name}`
    : ctx.store.name
  return { title: { absolute: title }, robots: { index: false } }
}

export default async function Page({ params, searchParams }: Props) {
  const { ctx, locale, href } = await currentShop()
  const visited = await visit((await params).token)
  if (!visited) return <TooMany locale={locale} />
  const { order } = visited
  if (!order) notFound()
  const isNew = (await searchParams).thanks !== undefined
  const { contact } = await storeSettings(ctx)
  const payment = await payOrderModel(ctx, order)
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
          pay={payment && <PayOrder model={payment} labels={payOrderLabels(locale)} />}
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
