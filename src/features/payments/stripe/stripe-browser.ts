import type { BrowserPart } from '@/features/payments/provider'

import { toStripeAmount } from './stripe-amount'
import { stripeBrowserConfig } from './stripe-client'
import { stripeTexts } from './texts'

/** Stripe's codes for a buyer whom the bank could not recognize (https://docs.stripe.com/error-codes). */
const unrecognized = new Set(['payment_intent_authentication_failure', 'authentication_required'])

/** The Payment Element on the checkout page. Card data is typed into Stripe's own frame. */
export const stripeBrowser: BrowserPart = {
  words: (locale) => {
    const t = stripeTexts(locale)
    return { name: t('name'), note: t('note'), assurance: t('assurance') }
  },
  form: (total) => {
    const amount = toStripeAmount(total)
    if (!amount.ok) throw new RangeError(`Stripe cannot charge ${String(total.amount)} ${total.currency}`)
    return { ...stripeBrowserConfig(), amount: String(amount.value), currency: total.currency.toLowerCase() }
  },
  // When a wallet or a bank's page was closed, the intent has no error; only this parameter shows it.
  isStopped: ({ redirect_status: status }) => status === 'failed' || status === 'canceled',
  isUnrecognized: (code) => unrecognized.has(code),
}
