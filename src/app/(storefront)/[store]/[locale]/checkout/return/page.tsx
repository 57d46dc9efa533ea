import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'

import { readCartToken } from '@/features/cart/current-cart'
import { getCart } from '@/features/cart/get-cart'
import { paymentId } from '@/features/checkout/domain/checkout-fields'
import { returnFailure } from '@/features/checkout/return-failures'
import { settleReturned } from '@/features/checkout/settle-returned'
import { checkoutTexts } from '@/features/checkout/texts'
import { WaitForPayment } from '@/features/checkout/ui/wait-for-payment'
import { findOrderByToken } from '@/features/orders/order.queries'
import type { Context } from '@/platform/context'
import { forkContext } from '@/platform/fork-context'
import { ButtonLink } from '@/ui/button'
import { Container } from '@/ui/container'
import { EmptyState } from '@/ui/empty-state'
import { Spinner } from '@/ui/spinner'

import { currentShop } from '../../../../page-context'

export async function generateMetadata(): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  const title = `${checkoutTexts(locale)('waiting.title')} · ${ctx.store.name}`
  return { title: { absolute: title }, robots: { index: false } }
}

interface PageProps {
  readonly searchParams: Promise<Partial<Record<string, string | string[]>>>
}

/**
 * The return page of a payment: settles the order without waiting for a webhook, and redirects to it or back to pay.
 */
export default async function Page({ searchParams }: PageProps) {
  const { ctx, locale, href } = await currentShop()
  const query = Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  )
  const token = query['order']
  const found = token !== undefined ? await findOrderByToken(ctx, token) : null
  if (!found) notFound()
  // Forked, because the layout reads with the page's context at the same time.
  const { order, isNew } = await settleReturned(await forkContext(ctx, locale), found)
  const failure = returnFailure(order, query)
  // The checkout can continue only with the cart of the order; without it the order's page shows the failure.
  if (failure !== null) {
    const again = `${href(`/checkout?declined=${failure}`)}#${paymentId}`
    redirect((await hasCart(ctx)) ? again : href(`/order/${order.token}`))
  }
  if (order.status !== 'pending') redirect(href(`/order/${order.token}${isNew ? '?thanks=1' : ''}`))
  const t = checkoutTexts(locale)
  return (
    <Container width="prose">
      <EmptyState
        level={1}
        title={t('waiting.title')}
        action={
          <ButtonLink variant="secondary" href={href(`/order/${order.token}`)}>
            {t('waiting.order')}
          </ButtonLink>
        }
      >
        <Spinner /> {t('waiting.text')}
      </EmptyState>
      <WaitForPayment />
    </Container>
  )
}

async function hasCart(ctx: Context): Promise<boolean> {
  const token = await readCartToken()
  const cart = token === null ? null : await getCart(ctx, token)
  return cart?.ok === true && cart.value.lines.length > 0
}
