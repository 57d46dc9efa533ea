import type { OrderView } from '@/features/orders/domain/order-view'
import { findOnlineProvider } from '@/features/payments/providers'
import type { Locale } from '@/shared/locales'

import { checkoutTexts } from './texts'

/** Why a shopper returns from the provider without having paid: the value of `declined` in the checkout's address. */
const returnFailures = ['declined', 'authentication', 'stopped', 'expired'] as const
type ReturnFailure = (typeof returnFailures)[number]

/**
 * Why the payment of an order failed at the provider's page; null when it is paid or still pending, or when the order's
 * own page shows what happened. `query` is that of the return's address, to which providers add their own parameters.
 */
export function returnFailure(
  { status, nextStep, placedAt, payment }: Pick<OrderView, 'status' | 'nextStep' | 'placedAt' | 'payment'>,
  query: Readonly<Record<string, string | undefined>>,
): ReturnFailure | null {
  if (status === 'canceled' && placedAt === null && nextStep === 'canceled') return 'expired'
  const browser = payment && findOnlineProvider(payment.provider)?.browser
  if (nextStep === 'pay_again') {
    return browser?.isUnrecognized(payment?.failure?.code ?? '') ? 'authentication' : 'declined'
  }
  return nextStep === 'pay' && browser?.isStopped(query) ? 'stopped' : null
}

/** The failure of the checkout's address, in words; null when the address names none. */
export function returnProblem(declined: unknown, locale: Locale): { title: string; text: string } | null {
  if (declined === undefined) return null
  const failure = returnFailures.find((known) => known === declined) ?? 'declined'
  const t = checkoutTexts(locale)
  return { title: t(`failures.${failure}.title`), text: t(`failures.${failure}.text`) }
}
