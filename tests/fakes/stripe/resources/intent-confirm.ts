import type Stripe from 'stripe'
import type { FormHash } from '../http/form.ts'
import { cardFailure } from '../http/errors.ts'
import { readBoolean } from '../http/params.ts'
import type { StoredPaymentMethod } from '../store.ts'
import type { CardBehavior, Decline } from '../test-cards.ts'
import { findTestCard } from '../test-cards.ts'
import type { World } from '../world.ts'
import { authenticationAction } from './authentication.ts'
import { createCharge, failCharge, succeedCharge } from './charges.ts'
import { openDispute } from './disputes.ts'
import { readOffSession, readReturnUrl } from './intent-params.ts'
import { requireStatusFor, unexpectedState } from './intent-status.ts'
import { findPaymentMethod } from './payment-methods.ts'

/** Where a payment stands after it was tried. */
type Outcome = { declined: Decline; charge: Stripe.Charge } | undefined

/**
 * Confirms: asks for authentication, or charges at once. Answers the intent in its new status.
 * Throws 402 when the issuer declines; the intent then asks for another payment method, as at Stripe.
 */
export function confirmIntent(world: World, intent: Stripe.PaymentIntent, params: FormHash): Stripe.PaymentIntent {
  requireStatusFor('confirmed', intent)
  if (typeof intent.payment_method !== 'string') {
    throw unexpectedState(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the " +
        'PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment ' +
        'method or ConfirmationToken.',
      intent,
    )
  }
  const returnUrl = readReturnUrl(intent, params)
  const method = findPaymentMethod(world, intent.payment_method, 'payment_method')
  intent.last_payment_error = null
  intent.next_action = null
  if (behaviorOf(method).authenticate) {
    if (readOffSession(params) || readBoolean(params, 'error_on_requires_action') === true) {
      return refuse(world, intent, method, AUTHENTICATION_REQUIRED)
    }
    const usesSdk = readBoolean(params, 'use_stripe_sdk') === true
    intent.status = 'requires_action'
    intent.next_action = authenticationAction(world, intent, { usesSdk, returnUrl })
    world.emit('payment_intent.requires_action', intent)
    return intent
  }
  return throwIfDeclined(intent, method, charge(world, intent, method))
}

/**
 * What happens once the buyer passed or failed authentication. Answers the intent; never throws for a decline, since
 * nobody waits for this answer: the error is in `last_payment_error`.
 */
export function completeAuthentication(
  world: World,
  intent: Stripe.PaymentIntent,
  passed: boolean,
): Stripe.PaymentIntent {
  if (intent.status !== 'requires_action' || typeof intent.payment_method !== 'string') return intent
  const method = findPaymentMethod(world, intent.payment_method, 'payment_method')
  intent.next_action = null
  if (passed) charge(world, intent, method)
  else failIntent(world, intent, method, AUTHENTICATION_FAILED)
  return intent
}

/** Ends a payment that is `processing`. */
export function settleIntent(world: World, intent: Stripe.PaymentIntent, succeeds: boolean): Stripe.PaymentIntent {
  const stored = typeof intent.latest_charge === 'string' ? world.state.charges.get(intent.latest_charge) : undefined
  if (intent.status !== 'processing' || stored === undefined || typeof intent.payment_method !== 'string') return intent
  const method = findPaymentMethod(world, intent.payment_method, 'payment_method')
  intent.processing = null
  if (succeeds) {
    completePayment(world, intent, stored, method)
  } else {
    const decline = { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' }
    failCharge(world, stored, decline)
    failIntent(world, intent, method, decline, stored)
  }
  return intent
}

const AUTHENTICATION_REQUIRED: Decline = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
}

const AUTHENTICATION_FAILED: Decline = {
  code: 'payment_intent_authentication_failure',
  message: 'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
}

function behaviorOf(method: StoredPaymentMethod): CardBehavior {
  return findTestCard(method.cardNumber)?.behavior ?? {}
}

function charge(world: World, intent: Stripe.PaymentIntent, method: StoredPaymentMethod): Outcome {
  const behavior = behaviorOf(method)
  const created = createCharge(world, intent, method)
  intent.latest_charge = created.id
  if (behavior.decline) {
    failCharge(world, created, behavior.decline)
    failIntent(world, intent, method, behavior.decline, created)
    return { declined: behavior.decline, charge: created }
  }
  if (behavior.processing) {
    intent.status = 'processing'
    intent.processing = { type: 'card', card: {} }
    world.emit('charge.pending', created)
    world.emit('payment_intent.processing', intent)
    world.later(() => settleIntent(world, intent, true))
    return undefined
  }
  completePayment(world, intent, created, method)
  return undefined
}

function completePayment(
  world: World,
  intent: Stripe.PaymentIntent,
  stored: Stripe.Charge,
  method: StoredPaymentMethod,
): void {
  const isCaptured = intent.capture_method !== 'manual'
  if (isCaptured) {
    intent.status = 'succeeded'
    intent.amount_received = intent.amount
  } else {
    intent.status = 'requires_capture'
    intent.amount_capturable = intent.amount
  }
  succeedCharge(world, stored, isCaptured)
  world.emit(isCaptured ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated', intent)
  const { dispute } = behaviorOf(method)
  if (dispute && isCaptured) openDispute(world, stored, { reason: dispute, beginning: 'needs_response' })
}

function failIntent(
  world: World,
  intent: Stripe.PaymentIntent,
  method: StoredPaymentMethod,
  decline: Decline,
  failed?: Stripe.Charge,
): void {
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.last_payment_error = {
    type: decline === AUTHENTICATION_FAILED ? 'invalid_request_error' : 'card_error',
    code: decline.code,
    ...(decline.advice_code ? { advice_code: decline.advice_code } : {}),
    ...(failed ? { charge: failed.id } : {}),
    ...(decline.decline_code ? { decline_code: decline.decline_code } : {}),
    doc_url: `https://stripe.com/docs/error-codes/${decline.code.replaceAll('_', '-')}`,
    message: decline.message,
    ...(decline.param ? { param: decline.param } : {}),
    payment_method: structuredClone(method.method),
  }
  world.emit('payment_intent.payment_failed', intent)
}

function refuse(world: World, intent: Stripe.PaymentIntent, method: StoredPaymentMethod, decline: Decline): never {
  failIntent(world, intent, method, decline)
  throw cardFailure({
    ...decline,
    payment_intent: structuredClone(intent),
    payment_method: structuredClone(method.method),
  })
}

function throwIfDeclined(
  intent: Stripe.PaymentIntent,
  method: StoredPaymentMethod,
  outcome: Outcome,
): Stripe.PaymentIntent {
  if (outcome === undefined) return intent
  throw cardFailure({
    ...outcome.declined,
    charge: outcome.charge.id,
    payment_intent: structuredClone(intent),
    payment_method: structuredClone(method.method),
  })
}
