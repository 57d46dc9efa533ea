import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'

import { checkoutTexts } from '@/features/checkout/texts'
import { WaitForPayment } from '@/features/checkout/ui/wait-for-payment'
import { findOrderByToken } from '@/features/orders/order.queries'
import { settleOrder } from '@/features/orders/settle-order'
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

/** Where a payment comes back to: settles it without waiting for a webhook, and goes on to the order or back to pay. */
export default async function Page({ searchParams }: { searchParams: Promise<{ order?: string | string[] }> }) {
  const { ctx, locale, href } = await currentShop()
  const { order: token } = await searchParams
  const found = typeof token === 'string' ? await findOrderByToken(ctx, token) : null
  if (!found) notFound()
  // The layout reads by the page's context meanwhile.
  if (found.status === 'pending') await settleOrder(await forkContext(ctx, locale), found.id)
  const order = (await findOrderByToken(ctx, found.token)) ?? found
  if (order.status !== 'pending') redirect(href(`/order/${order.token}?thanks=1`))
  if (order.nextStep === 'pay_again') redirect(href('/checkout?declined=1'))
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
