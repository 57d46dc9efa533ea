import type Stripe from 'stripe'
import type { FakeEvent, State } from '../store.ts'

/** What happened to the money of one intent, in minor units. */
interface IntentMoney {
  intent: string
  status: Stripe.PaymentIntent.Status
  currency: string
  metadata: Record<string, string>
  amount: number
  /** Charges that succeeded; more than one means that a buyer paid twice. */
  charges: number
  captured: number
  /** Refunded of the captured amount; an amount released by a partial capture does not count. */
  refunded: number
}

export interface StateDump {
  money: IntentMoney[]
  paymentIntents: Stripe.PaymentIntent[]
  charges: Stripe.Charge[]
  refunds: Stripe.Refund[]
  disputes: Stripe.Dispute[]
  customers: Stripe.Customer[]
  events: FakeEvent[]
}

/** All objects, oldest first, and the sums that a test compares with the shop's own records. */
export function dumpState(state: State): StateDump {
  const charges = [...state.charges.values()]
  return {
    money: [...state.paymentIntents.values()].map((intent) => moneyOf(intent, charges)),
    paymentIntents: [...state.paymentIntents.values()],
    charges,
    refunds: [...state.refunds.values()],
    disputes: [...state.disputes.values()],
    customers: [...state.customers.values()],
    events: [...state.events.values()],
  }
}

function moneyOf(intent: Stripe.PaymentIntent, charges: Stripe.Charge[]): IntentMoney {
  const paid = charges.filter((charge) => charge.payment_intent === intent.id && charge.status === 'succeeded')
  const captured = sum(paid.map((charge) => charge.amount_captured))
  const released = sum(paid.filter((charge) => charge.captured).map((charge) => charge.amount - charge.amount_captured))
  const returned = sum(paid.filter((charge) => charge.captured).map((charge) => charge.amount_refunded))
  return {
    intent: intent.id,
    status: intent.status,
    currency: intent.currency,
    metadata: intent.metadata,
    amount: intent.amount,
    charges: paid.length,
    captured,
    refunded: returned - released,
  }
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
