import type Stripe from 'stripe'

/** The fields of an intent that a publishable key sees, as Stripe.js gets them. */
const PUBLIC_FIELDS = [
  'id',
  'object',
  'amount',
  'automatic_payment_methods',
  'canceled_at',
  'cancellation_reason',
  'capture_method',
  'client_secret',
  'confirmation_method',
  'created',
  'currency',
  'description',
  'last_payment_error',
  'livemode',
  'next_action',
  'payment_method',
  'payment_method_types',
  'processing',
  'receipt_email',
  'setup_future_usage',
  'shipping',
  'status',
] as const satisfies readonly (keyof Stripe.PaymentIntent)[]

/** What a browser may see of an answer: intents without metadata, charges and the like; anything else as it is. */
export function publicView(answer: object): object {
  return isIntent(answer)
    ? Object.fromEntries(PUBLIC_FIELDS.map((field): [string, unknown] => [field, answer[field]]))
    : answer
}

function isIntent(answer: object): answer is Stripe.PaymentIntent {
  return 'object' in answer && answer.object === 'payment_intent'
}
