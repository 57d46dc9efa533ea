import type Stripe from 'stripe'
import type { FormHash } from '../http/form.ts'
import { invalidParameter } from '../http/errors.ts'
import { mergeMetadata, readBoolean, readChoice, readInteger, refuseUnknown } from '../http/params.ts'
import type { World } from '../world.ts'
import { captureCharge } from './charges.ts'
import { INTENT_PARAMS } from './intent-params.ts'
import { requireStatusFor } from './intent-status.ts'
import { releaseUncaptured } from './refunds.ts'

const REASONS = ['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] as const

/** Captures all or a part of what was authorized; the rest is released at once. */
export function captureIntent(world: World, intent: Stripe.PaymentIntent, params: FormHash): Stripe.PaymentIntent {
  refuseUnknown(params, INTENT_PARAMS.capture)
  requireStatusFor('captured', intent)
  if (readBoolean(params, 'final_capture') === false) {
    throw invalidParameter('This PaymentIntent does not support multicapture.', 'final_capture')
  }
  const amount = readInteger(params, 'amount_to_capture') ?? intent.amount_capturable
  if (amount < 1) {
    throw invalidParameter(
      'This value must be greater than or equal to 1.',
      'amount_to_capture',
      'parameter_invalid_integer',
    )
  }
  if (amount > intent.amount_capturable) {
    throw invalidParameter(
      `The amount_to_capture (${amount}) must be less than or equal to the amount_capturable (${intent.amount_capturable}).`,
      'amount_to_capture',
      'amount_too_large',
    )
  }
  intent.metadata = mergeMetadata(intent.metadata, params.metadata)
  intent.amount_capturable = 0
  intent.amount_received = amount
  intent.status = 'succeeded'
  const charge = chargeOf(world, intent)
  if (charge !== undefined) {
    captureCharge(world, charge, amount)
    if (amount < charge.amount) releaseUncaptured(world, charge, charge.amount - amount)
  }
  world.emit('payment_intent.succeeded', intent)
  return intent
}

/** Cancels permanently and releases the authorized amount that was not captured. */
export function cancelIntent(world: World, intent: Stripe.PaymentIntent, params: FormHash): Stripe.PaymentIntent {
  refuseUnknown(params, INTENT_PARAMS.cancel)
  requireStatusFor('canceled', intent)
  const wasAuthorized = intent.status === 'requires_capture'
  intent.status = 'canceled'
  intent.canceled_at = world.now()
  intent.cancellation_reason = readChoice(params, 'cancellation_reason', REASONS) ?? null
  intent.amount_capturable = 0
  intent.next_action = null
  const charge = wasAuthorized ? chargeOf(world, intent) : undefined
  if (charge !== undefined) releaseUncaptured(world, charge, charge.amount)
  world.emit('payment_intent.canceled', intent)
  return intent
}

function chargeOf(world: World, intent: Stripe.PaymentIntent): Stripe.Charge | undefined {
  return typeof intent.latest_charge === 'string' ? world.state.charges.get(intent.latest_charge) : undefined
}
