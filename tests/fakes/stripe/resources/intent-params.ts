import type Stripe from 'stripe'
import type { FormHash } from '../http/form.ts'
import { invalidParameter, missingParameter } from '../http/errors.ts'
import { readBoolean, readInteger, readString } from '../http/params.ts'

const MOST = 99_999_999

/** The least that Stripe charges, in minor units (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). */
const LEAST: Record<string, number> = {
  aed: 200,
  czk: 1500,
  dkk: 250,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  mxn: 1000,
  myr: 200,
  nok: 300,
  pln: 200,
  sek: 300,
  thb: 1000,
}
const LEAST_ELSEWHERE = 50

const DESCRIPTIVE = [
  'metadata',
  'description',
  'receipt_email',
  'shipping',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_group',
] as const

const COMMON = [
  ...DESCRIPTIVE,
  'amount',
  'currency',
  'customer',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'payment_method_types',
  'setup_future_usage',
  'capture_method',
] as const

const CONFIRMATION = [
  'return_url',
  'off_session',
  'error_on_requires_action',
  'use_stripe_sdk',
  'radar_options',
  'mandate_data',
] as const

/** The parameters that each call takes; anything else is refused. */
export const INTENT_PARAMS = {
  create: [...COMMON, ...CONFIRMATION, 'automatic_payment_methods', 'confirm', 'confirmation_method'],
  update: COMMON,
  confirm: [
    ...CONFIRMATION,
    'client_secret',
    'payment_method',
    'payment_method_data',
    'payment_method_options',
    'receipt_email',
    'shipping',
    'setup_future_usage',
    'capture_method',
    'expected_payment_method_type',
  ],
  capture: ['amount_to_capture', 'final_capture', 'metadata', 'statement_descriptor', 'statement_descriptor_suffix'],
  cancel: ['cancellation_reason'],
} as const

/** The amount in minor units, within Stripe's limits for the currency. */
export function readAmount(params: FormHash, currency: string): number {
  const amount = readInteger(params, 'amount')
  if (amount === undefined) throw missingParameter('amount')
  if (amount < 1) {
    throw invalidParameter('This value must be greater than or equal to 1.', 'amount', 'parameter_invalid_integer')
  }
  const least = LEAST[currency] ?? LEAST_ELSEWHERE
  if (amount < least) {
    throw invalidParameter(`Amount must be at least ${formatAmount(least, currency)}`, 'amount', 'amount_too_small')
  }
  if (amount > MOST) {
    const message = `Amount must be no more than ${formatAmount(MOST, currency)}`
    throw invalidParameter(message, 'amount', 'amount_too_large')
  }
  return amount
}

/** A currency's code, in lower case as Stripe answers it. */
export function readCurrency(params: FormHash): string {
  const sent = readString(params, 'currency')
  if (sent === undefined || sent === '') throw missingParameter('currency')
  const currency = sent.toLowerCase()
  if (!Intl.supportedValuesOf('currency').includes(currency.toUpperCase())) {
    throw invalidParameter(`Invalid currency: ${currency}.`, 'currency')
  }
  return currency
}

/** An amount in minor units as Stripe's messages print it: `$20.00`. */
export function formatAmount(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** `off_session` is a boolean or, in older integrations, a word such as `recurring`. */
export function readOffSession(params: FormHash): boolean {
  const sent = readString(params, 'off_session')
  return sent === 'one_off' || sent === 'recurring' || readBoolean(params, 'off_session') === true
}

/**
 * Where to send the buyer after a redirect, or null. Automatic methods may redirect, so Stripe refuses to confirm them
 * without it unless redirects are excluded.
 */
export function readReturnUrl(intent: Stripe.PaymentIntent, params: FormHash): string | null {
  const returnUrl = readString(params, 'return_url')
  if (returnUrl !== undefined && !URL.canParse(returnUrl)) {
    throw invalidParameter('Not a valid URL', 'return_url', 'url_invalid')
  }
  const automatic = intent.automatic_payment_methods
  if (returnUrl !== undefined || !automatic?.enabled || automatic.allow_redirects === 'never') return returnUrl ?? null
  throw invalidParameter(
    'This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these ' +
      'payment methods might redirect your customer off of your page, you must provide a `return_url`. If you ' +
      "don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and " +
      '`automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.',
    'return_url',
  )
}
