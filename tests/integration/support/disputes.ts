import { stripeControl } from './stripe'

/** The charge that paid an intent. */
export const paidChargeOf = (intentId: string) =>
  stripeControl.state().charges.find(({ payment_intent: id, status }) => id === intentId && status === 'succeeded')

/** Lets the bank decide the dispute of a payment. */
export function decide(intentId: string, outcome: 'won' | 'lost'): void {
  for (const { id, payment_intent: intent, status } of stripeControl.state().disputes) {
    if (intent === intentId && status === 'needs_response') stripeControl.closeDispute(id, outcome)
  }
}

export const isLost = (intentId: string): boolean =>
  stripeControl.state().disputes.some(({ payment_intent: id, status }) => id === intentId && status === 'lost')
