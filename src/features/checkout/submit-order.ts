import { getCart } from '@/features/cart/get-cart'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import { addressProblemText, addressWords } from '@/features/customers/ui/address-words'
import { findOnlineProvider } from '@/features/payments/providers'
import { isServed } from '@/features/stores/domain/market'
import { localizedPath } from '@/features/stores/domain/locale-path'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import type { AddressInput, AddressUse } from '@/shared/address-format'
import { completeAddress, deliveryProblems } from '@/shared/address-phone'
import { isCountryCode, type CountryCode } from '@/shared/countries'
import { formatMoney } from '@/shared/money-format'
import { territoryOf } from '@/shared/us-territories'

import type { CheckoutForm } from './checkout-form'
import { checkoutModel, type CheckoutModel } from './checkout-model'
import { addressIn, checkoutProblems, consentField, type Asked, type CheckoutProblem } from './domain/checkout-fields'
import { placeOrder, type PlaceOrderFailure } from './place-order'
import { refusalWords } from './refusal-words'
import { returnPath } from './request-payment'
import { checkoutTexts } from './texts'
import { wayToPay, type WayToPay } from './way-to-pay'

/** `link` is the way on, where there is one. */
export interface ProblemWords {
  readonly title: string
  readonly text: string
  readonly link?: { readonly href: string; readonly text: string }
}

/** The result of an attempt to order. */
export interface CheckoutAnswer extends WayToPay {
  /** The messages by field. */
  readonly errors: Readonly<Record<string, string>>
  /** The problem that prevented the order, in words. */
  readonly problem: ProblemWords | null
}

interface Submission {
  readonly token: string
  readonly input: CheckoutForm
  readonly country: CountryCode
  readonly asked: Asked
}

type Answered = CheckoutAnswer & { readonly model?: CheckoutModel }

const nothing: CheckoutAnswer = { errors: {}, problem: null, goTo: null, form: null }

/** Validates the form, places the order, and returns the result in words. */
export async function submitOrder(ctx: Context, submission: Submission): Promise<Answered> {
  const { token, input, asked } = submission
  const t = checkoutTexts(localeOf(ctx))
  const checkAddress = (address: AddressInput, use: AddressUse) => deliveryProblems(completeAddress(address), use)
  const errors = fieldErrors(ctx, input.values, checkoutProblems(input.values, asked, checkAddress))
  const kind = asked.requiresShipping ? 'shipping' : 'billing'
  const address = addressIn(input.values, kind)
  const { country = '' } = address
  const territory = territoryOf(address)
  if (isCountryCode(country) && !isServed(ctx.store, country)) errors[`${kind}.country`] = t('errors.notServed')
  if (territory && !isServed(ctx.store, territory)) errors[`${kind}.region`] = t('errors.regionNotServed')
  if (Object.keys(errors).length > 0) return { ...nothing, errors }
  if (!input.details.email) return { ...nothing, errors: { email: t('errors.emailInvalid') } }
  if (!input.payment) return { ...nothing, errors: { payment: t('errors.payment') } }
  if (findOnlineProvider(input.payment.provider)?.browser.form && !input.hasScripts) {
    return { ...nothing, errors: { payment: t('cardNeedsScripts') } }
  }
  if (!input.expectedTotal)
    return { ...nothing, problem: { title: t('failures.conflict.title'), text: t('failures.conflict.text') } }
  const customer = await findCurrentCustomer(ctx)
  const placed = await placeOrder(ctx, {
    token,
    payment: input.payment,
    expectedTotal: input.expectedTotal,
    withdrawalConsent: input.hasConsent,
    customerId: customer?.id ?? null,
  })
  if (!placed.ok) return explain(ctx, placed, submission)
  const { order, payment } = placed.value
  if (order.status !== 'pending' || !findOnlineProvider(payment.provider))
    return { ...nothing, goTo: localizedPath(ctx.store, localeOf(ctx), `/order/${order.token}?thanks=1`) }
  return { ...nothing, ...wayToPay(ctx, payment, order.token) }
}

/** Problems by the name of their field, in the words of the context's language. */
function fieldErrors(
  ctx: Context,
  values: CheckoutForm['values'],
  problems: readonly CheckoutProblem[],
): Record<string, string> {
  const locale = localeOf(ctx)
  const t = checkoutTexts(locale)
  const words = addressWords(locale)
  const wordsFor = (problem: CheckoutProblem): string => {
    if (problem.kind === 'consent') return t('errors.consent')
    if (problem.kind === 'email') return t(problem.code === 'required' ? 'errors.emailRequired' : 'errors.emailInvalid')
    return addressProblemText(words, problem.problem, values[`${problem.kind}.country`] ?? '')
  }
  return Object.fromEntries(problems.map((problem) => [problem.name, wordsFor(problem)]))
}

async function explain(
  ctx: Context,
  failure: PlaceOrderFailure,
  { token, input, country }: Submission,
): Promise<Answered> {
  const locale = localeOf(ctx)
  const t = checkoutTexts(locale)
  const path = (to: string) => localizedPath(ctx.store, locale, to)
  if (failure.code === 'not_found' || failure.code === 'cart_empty') return { ...nothing, goTo: path('/cart') }
  if (failure.code === 'cart_completed') {
    return { ...nothing, goTo: path(failure.order ? `/order/${failure.order.token}` : '/cart') }
  }
  const present = await getCart(ctx, token, { country })
  if (!present.ok) return { ...nothing, goTo: path('/cart') }
  const model = await checkoutModel(ctx, present.value, country)
  if (failure.code === 'payment_refused') {
    const problem = { title: t('refused.title'), text: refusalWords(failure.refusal, locale) }
    return { ...nothing, problem, model }
  }
  // The country was changed in another tab, so the sent page did not have the checkbox.
  if (failure.code === 'consent_required') return { ...nothing, errors: { [consentField]: t('errors.consent') }, model }
  const isSoldOut = failure.code === 'insufficient_stock' && present.value.lines.length === 0
  const code = failure.code === 'cart_incomplete' ? 'conflict' : isSoldOut ? 'sold_out' : failure.code
  const isProcessing = failure.code === 'payment_processing'
  const values = {
    number: isProcessing ? failure.order.number : '',
    total: formatMoney(present.value.quote.total, locale),
    before: input.expectedTotal ? formatMoney(input.expectedTotal, locale) : '',
  }
  const problem = { title: t(`failures.${code}.title`), text: t(`failures.${code}.text`, values) }
  if (!isProcessing) return { ...nothing, problem, model }
  // The page that waits for the payment, and then shows the order.
  const link = { href: returnPath(ctx, failure.order.token), text: t('failures.payment_processing.link') }
  return { ...nothing, problem: { ...problem, link }, model }
}
