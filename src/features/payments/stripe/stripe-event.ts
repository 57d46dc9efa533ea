import type Stripe from 'stripe'

import type { ProviderEvent, WebhookRequest } from '@/features/payments/provider'
import { env } from '@/platform/env'
import { idIn } from '@/shared/id-in'
import { fail, ok, type Result } from '@/shared/result'

import { stripeClient } from './stripe-client'
import { isStripeError } from './stripe-errors'

/** The processed types of events; others are ignored. */
const handledTypes: readonly string[] = [
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'payment_intent.processing',
  'payment_intent.amount_capturable_updated',
  'charge.refunded',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
  'charge.dispute.closed',
] satisfies Stripe.Event['type'][]

/** Seconds by which the time of an event may be before or after this server's clock. */
const tolerance = 300

/** Characters of a header; Stripe's has about 150. */
const longest = 1000

/**
 * The signature header in a form that is safe for Stripe's library: exactly one time, at most {@link tolerance} in the
 * future, and at least one signature, each of 64 hexadecimal digits. Null for any other header, because the library may
 * throw errors other than its refusal for it. Repeated headers arrive joined into one, with two times.
 */
function wellFormed(header: string | null): string | null {
  const fields = (header ?? '').slice(0, longest).split(/,\s*/)
  const valuesOf = (name: string) =>
    fields.filter((each) => each.startsWith(`${name}=`)).map((each) => each.split('=')[1])
  const [times, signatures] = [valuesOf('t'), valuesOf('v1')]
  const isTimed = times.length === 1 && /^\d{1,12}$/.test(times[0] ?? '')
  const isSigned = signatures.length > 0 && signatures.every((each) => /^[0-9a-f]{64}$/.test(each ?? ''))
  // The library refuses events that are too old, but not events of the future.
  const isOfFuture = Number(times[0]) - Date.now() / 1000 > tolerance
  return isTimed && isSigned && !isOfFuture ? fields.join(',') : null
}

/**
 * The event in a webhook, if Stripe signed it within the last five minutes
 * (https://docs.stripe.com/webhooks#verify-manually).
 */
export function readStripeEvent({
  body,
  headers,
}: WebhookRequest): Result<ProviderEvent, { code: 'invalid_signature' }> {
  const secret = env().STRIPE_WEBHOOK_SECRET
  const header = wellFormed(headers.get('stripe-signature'))
  if (!secret || header === null) return fail('invalid_signature')
  try {
    const event: unknown = stripeClient().webhooks.constructEvent(body, header, secret, tolerance)
    return isEvent(event) ? ok(toProviderEvent(event)) : fail('invalid_signature')
  } catch (error) {
    const isUnsigned = isStripeError(error) && error.type === 'StripeSignatureVerificationError'
    if (isUnsigned || error instanceof SyntaxError) {
      return fail('invalid_signature')
    }
    throw error
  }
}

/** Whether a signed body has the fields of an event that the shop reads. */
function isEvent(value: unknown): value is Stripe.Event {
  if (typeof value !== 'object' || value === null || !('id' in value && 'type' in value && 'data' in value))
    return false
  const { id, type, data } = value
  if (typeof id !== 'string' || typeof type !== 'string' || typeof data !== 'object' || data === null) return false
  return 'object' in data && typeof data.object === 'object' && data.object !== null
}

/** The intent to query at Stripe, and the lists to query with it. */
function toProviderEvent(event: Stripe.Event): ProviderEvent {
  const { id, type, livemode, created } = event
  const object: Readonly<Record<string, unknown>> = { ...event.data.object }
  const isAboutDispute = type.startsWith('charge.dispute.')
  return {
    id,
    type,
    isHandled: handledTypes.includes(type),
    hint: {
      livemode,
      created,
      reference: idIn(type.startsWith('payment_intent.') ? object['id'] : object['payment_intent']),
      disputeId: isAboutDispute ? idIn(object['id']) : null,
      withRefunds: type === 'charge.refunded' || type.startsWith('refund.'),
      withDisputes: isAboutDispute,
    },
  }
}
