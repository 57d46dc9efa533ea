import type Stripe from 'stripe'
import type { StoredAnswer } from './http/idempotency.ts'
import type { Delivery } from './webhooks/delivery.ts'

/** The events this fake emits, with the object each of them carries. */
export interface EventPayloads {
  'payment_intent.created': Stripe.PaymentIntent
  'payment_intent.requires_action': Stripe.PaymentIntent
  'payment_intent.processing': Stripe.PaymentIntent
  'payment_intent.amount_capturable_updated': Stripe.PaymentIntent
  'payment_intent.succeeded': Stripe.PaymentIntent
  'payment_intent.payment_failed': Stripe.PaymentIntent
  'payment_intent.canceled': Stripe.PaymentIntent
  'charge.pending': Stripe.Charge
  'charge.succeeded': Stripe.Charge
  'charge.captured': Stripe.Charge
  'charge.failed': Stripe.Charge
  'charge.updated': Stripe.Charge
  'charge.refunded': Stripe.Charge
  'charge.refund.updated': Stripe.Refund
  'charge.dispute.created': Stripe.Dispute
  'charge.dispute.updated': Stripe.Dispute
  'charge.dispute.closed': Stripe.Dispute
  'refund.created': Stripe.Refund
  'refund.updated': Stripe.Refund
  'refund.failed': Stripe.Refund
  'customer.created': Stripe.Customer
}

export type EventType = keyof EventPayloads

/** An event as Stripe stores and sends it: `data.object` is a snapshot of the moment it happened. */
export interface FakeEvent {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: EventPayloads[EventType]; previous_attributes?: Record<string, unknown> }
  livemode: boolean
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: EventType
}

/** A payment method with the number of the test card behind it, which no answer ever shows. */
export interface StoredPaymentMethod {
  id: string
  created: number
  method: Stripe.PaymentMethod
  cardNumber: string
}

/** Everything the fake remembers, keyed by id in the order it was made. */
export interface State {
  paymentIntents: Map<string, Stripe.PaymentIntent>
  paymentMethods: Map<string, StoredPaymentMethod>
  charges: Map<string, Stripe.Charge>
  refunds: Map<string, Stripe.Refund>
  disputes: Map<string, Stripe.Dispute>
  customers: Map<string, Stripe.Customer>
  events: Map<string, FakeEvent>
  deliveries: Map<string, Delivery>
  /** By idempotency key. */
  answers: Map<string, StoredAnswer>
}

export function emptyState(): State {
  return {
    paymentIntents: new Map(),
    paymentMethods: new Map(),
    charges: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    customers: new Map(),
    events: new Map(),
    deliveries: new Map(),
    answers: new Map(),
  }
}

/** Empties the state in place, so that all code that holds a reference to it sees it empty. */
export function clearState(state: State): void {
  for (const table of Object.keys(state) as (keyof State)[]) state[table].clear()
}
