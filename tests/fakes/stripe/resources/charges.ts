import type Stripe from 'stripe'
import { invalidState, noSuch } from '../http/errors.ts'
import { LIST_PARAMS, listPage } from '../http/lists.ts'
import { readString, refuseUnknown } from '../http/params.ts'
import type { Route } from '../http/router.ts'
import { newId, randomLetters } from '../ids.ts'
import type { StoredPaymentMethod } from '../store.ts'
import type { Decline } from '../test-cards.ts'
import type { World } from '../world.ts'

export const chargeRoutes: Route[] = [
  { method: 'GET', path: '/v1/charges/:id', handle: ({ id }, world) => findCharge(world, id, 'charge') },
  {
    method: 'GET',
    path: '/v1/charges',
    handle({ params }, world) {
      refuseUnknown(params, [...LIST_PARAMS, 'payment_intent', 'customer'])
      const intent = readString(params, 'payment_intent')
      const charges = [...world.state.charges.values()]
      const found = intent === undefined ? charges : charges.filter((charge) => charge.payment_intent === intent)
      return listPage('/v1/charges', found, params)
    },
  },
]

/** The charge by its id, or 404. */
export function findCharge(world: World, id: string, param: string): Stripe.Charge {
  const charge = world.state.charges.get(id)
  if (charge === undefined) throw noSuch('charge', id, param)
  return charge
}

/** The charge that moved the intent's money, or 400 when none succeeded. */
export function paidChargeOf(world: World, intentId: string): Stripe.Charge {
  const intent = world.state.paymentIntents.get(intentId)
  if (intent === undefined) throw noSuch('payment_intent', intentId, 'payment_intent')
  const charge = typeof intent.latest_charge === 'string' ? world.state.charges.get(intent.latest_charge) : undefined
  if (charge === undefined || charge.status !== 'succeeded') {
    const message = `This PaymentIntent (${intentId}) does not have a successful charge to refund.`
    throw invalidState(message, 'payment_intent_unexpected_state')
  }
  return charge
}

/** A charge on its way: `pending` until it succeeds or fails. */
export function createCharge(world: World, intent: Stripe.PaymentIntent, method: StoredPaymentMethod): Stripe.Charge {
  const charge: Stripe.Charge = {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: structuredClone(method.method.billing_details),
    calculated_statement_descriptor: 'FAKE ACCOUNT',
    captured: false,
    created: world.now(),
    currency: intent.currency,
    customer: typeof intent.customer === 'string' ? intent.customer : null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: cardDetails(intent, method),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: structuredClone(intent.shipping),
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: 'pending',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  }
  world.state.charges.set(charge.id, charge)
  return charge
}

/** The issuer approved: money is captured, or held until capture. */
export function succeedCharge(world: World, charge: Stripe.Charge, isCaptured: boolean): void {
  charge.status = 'succeeded'
  charge.paid = true
  charge.captured = isCaptured
  charge.amount_captured = isCaptured ? charge.amount : 0
  charge.authorization_code = randomLetters(6).toUpperCase()
  charge.outcome = {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: 'approved_by_network',
    reason: null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: 'Payment complete.',
    type: 'authorized',
  }
  world.emit('charge.succeeded', charge)
}

/** The issuer declined. */
export function failCharge(world: World, charge: Stripe.Charge, decline: Decline): void {
  charge.status = 'failed'
  charge.failure_code = decline.code
  charge.failure_message = decline.message
  charge.outcome = {
    advice_code: decline.advice_code ?? null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: 'declined_by_network',
    reason: decline.decline_code ?? decline.code,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  }
  world.emit('charge.failed', charge)
}

/** Captures `amount` of what was held. */
export function captureCharge(world: World, charge: Stripe.Charge, amount: number): void {
  charge.captured = true
  charge.amount_captured = amount
  world.emit('charge.captured', charge)
}

function cardDetails(intent: Stripe.PaymentIntent, method: StoredPaymentMethod): Stripe.Charge.PaymentMethodDetails {
  const { card } = method.method
  if (card === undefined) return { type: 'card' }
  return {
    type: 'card',
    card: {
      amount_authorized: intent.amount,
      authorization_code: null,
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      installments: null,
      last4: card.last4,
      mandate: null,
      network: card.brand,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}
