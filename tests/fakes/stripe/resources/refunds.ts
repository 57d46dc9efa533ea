import type Stripe from 'stripe'
import { invalidParameter, invalidState, missingParameter, noSuch } from '../http/errors.ts'
import { LIST_PARAMS, listPage } from '../http/lists.ts'
import { mergeMetadata, readChoice, readInteger, readString, refuseUnknown } from '../http/params.ts'
import type { ApiRequest, Route } from '../http/router.ts'
import { newId } from '../ids.ts'
import { findTestCard } from '../test-cards.ts'
import type { World } from '../world.ts'
import { findCharge, paidChargeOf } from './charges.ts'
import { formatAmount } from './intent-params.ts'

const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'] as const

export const refundRoutes: Route[] = [
  { method: 'POST', path: '/v1/refunds', handle: createRefund },
  {
    method: 'GET',
    path: '/v1/refunds',
    handle({ params }, world) {
      refuseUnknown(params, [...LIST_PARAMS, 'charge', 'payment_intent'])
      const charge = readString(params, 'charge')
      const intent = readString(params, 'payment_intent')
      const refunds = [...world.state.refunds.values()].filter(
        (refund) =>
          (charge === undefined || refund.charge === charge) &&
          (intent === undefined || refund.payment_intent === intent),
      )
      return listPage('/v1/refunds', refunds, params)
    },
  },
  { method: 'GET', path: '/v1/refunds/:id', handle: ({ id }, world) => findRefund(world, id) },
  {
    method: 'POST',
    path: '/v1/refunds/:id',
    handle({ id, params }, world) {
      refuseUnknown(params, ['metadata'])
      const refund = findRefund(world, id)
      refund.metadata = mergeMetadata(refund.metadata ?? {}, params.metadata)
      world.emit('refund.updated', refund)
      return refund
    },
  },
]

/** The refund by its id, or 404. */
export function findRefund(world: World, id: string): Stripe.Refund {
  const refund = world.state.refunds.get(id)
  if (refund === undefined) throw noSuch('refund', id)
  return refund
}

function createRefund({ params }: ApiRequest, world: World): Stripe.Refund {
  refuseUnknown(params, ['charge', 'payment_intent', 'amount', 'reason', 'metadata'])
  const charge = chargeToRefund(params.payment_intent, params.charge, world)
  if (charge.disputed && isDisputeOpen(world, charge)) {
    throw invalidState(`Charge ${charge.id} has been charged back; cannot issue a refund.`, 'charge_disputed')
  }
  const left = charge.amount - charge.amount_refunded
  if (left === 0) throw invalidState(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded')
  const amount = readInteger(params, 'amount') ?? left
  if (amount < 1) {
    throw invalidParameter('This value must be greater than or equal to 1.', 'amount', 'parameter_invalid_integer')
  }
  if (amount > left) {
    throw invalidParameter(
      `Refund amount (${formatAmount(amount, charge.currency)}) is greater than unrefunded amount on charge ` +
        `(${formatAmount(left, charge.currency)})`,
      'amount',
    )
  }
  const refund = newRefund(world, charge, amount)
  refund.reason = readChoice(params, 'reason', REASONS) ?? null
  refund.metadata = mergeMetadata({}, params.metadata)
  const behavior = refundBehavior(world, charge)
  if (behavior === 'pending') refund.status = 'pending'
  record(world, charge, refund)
  if (behavior === 'pending') world.later(() => settleRefund(world, refund, true))
  if (behavior === 'fails') world.later(() => settleRefund(world, refund, false))
  return refund
}

/**
 * Releases the authorized amount that was not captured. Stripe records it as a refund of the charge: after a partial
 * capture `amount_refunded` includes the released amount.
 */
export function releaseUncaptured(world: World, charge: Stripe.Charge, amount: number): void {
  record(world, charge, newRefund(world, charge, amount))
}

/** Ends a refund: a pending one succeeds, or one fails although it looked successful, and the money is ours again. */
export function settleRefund(world: World, refund: Stripe.Refund, succeeds: boolean): Stripe.Refund {
  if (refund.status === 'failed' || (succeeds && refund.status === 'succeeded')) return refund
  refund.status = succeeds ? 'succeeded' : 'failed'
  if (!succeeds) {
    refund.failure_reason = 'expired_or_canceled_card'
    const charge = typeof refund.charge === 'string' ? world.state.charges.get(refund.charge) : undefined
    if (charge !== undefined) {
      charge.amount_refunded -= refund.amount
      charge.refunded = false
    }
    world.emit('refund.failed', refund)
  }
  world.emit('refund.updated', refund)
  world.emit('charge.refund.updated', refund)
  return refund
}

function chargeToRefund(intent: unknown, charge: unknown, world: World): Stripe.Charge {
  if (typeof intent === 'string' && intent !== '') return paidChargeOf(world, intent)
  if (typeof charge !== 'string' || charge === '') throw missingParameter('payment_intent')
  const found = findCharge(world, charge, 'charge')
  if (found.status !== 'succeeded') {
    throw invalidState(`Charge ${charge} was not successful and cannot be refunded.`, 'charge_not_refundable')
  }
  return found
}

function isDisputeOpen(world: World, charge: Stripe.Charge): boolean {
  return [...world.state.disputes.values()].some(
    (dispute) => dispute.charge === charge.id && !dispute.is_charge_refundable,
  )
}

function refundBehavior(world: World, charge: Stripe.Charge): 'pending' | 'fails' | undefined {
  const method = world.state.paymentMethods.get(charge.payment_method ?? '')
  return findTestCard(method?.cardNumber ?? '')?.behavior.refund
}

function record(world: World, charge: Stripe.Charge, refund: Stripe.Refund): void {
  world.state.refunds.set(refund.id, refund)
  charge.amount_refunded += refund.amount
  charge.refunded = charge.amount_refunded === charge.amount
  world.emit('refund.created', refund)
  world.emit('charge.refunded', charge, { amount_refunded: charge.amount_refunded - refund.amount })
}

function newRefund(world: World, charge: Stripe.Charge, amount: number): Stripe.Refund {
  return {
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
      type: 'card',
    },
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
}
