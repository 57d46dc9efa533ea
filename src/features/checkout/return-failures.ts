import type { OrderView } from '@/features/orders/domain/order-view'
import type { Locale } from '@/shared/locales'

import { checkoutTexts } from './texts'

/** Why a shopper comes back from paying without having paid: the value of `declined` in the checkout's address. */
const returnFailures = ['declined', 'authentication', 'stopped', 'expired'] as const
type ReturnFailure = (typeof returnFailures)[number]

/** Stripe's codes for a buyer whom the bank could not recognize (https://docs.stripe.com/error-codes). */
const unrecognized = new Set(['payment_intent_authentication_failure', 'authentication_required'])

/**
 * What came of an order that a shopper went to pay elsewhere; null when it is paid, still on its way, or has something to
 * say on its own page. `redirectStatus` is what Stripe adds to the address of the return.
 */
export function returnFailure(
  { status, nextStep, placedAt, payment }: Pick<OrderView, 'status' | 'nextStep' | 'placedAt' | 'payment'>,
  redirectStatus: string | undefined,
): ReturnFailure | null {
  if (status === 'canceled' && placedAt === null && nextStep === 'canceled') return 'expired'
  if (nextStep === 'pay_again') return unrecognized.has(payment?.failure?.code ?? '') ? 'authentication' : 'declined'
  // A wallet or a bank's page that was closed leaves no error at the payment, only this word in the address.
  return nextStep === 'pay' && (redirectStatus === 'failed' || redirectStatus === 'canceled') ? 'stopped' : null
}

/** The failure of the checkout's address, in words; null when the address names none. */
export function returnProblem(declined: unknown, locale: Locale): { title: string; text: string } | null {
  if (declined === undefined) return null
  const failure = returnFailures.find((known) => known === declined) ?? 'declined'
  const t = checkoutTexts(locale)
  return { title: t(`failures.${failure}.title`), text: t(`failures.${failure}.text`) }
}
