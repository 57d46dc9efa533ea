import type Stripe from 'stripe'
import type { Fault, Faults } from './faults.ts'
import { findCharge } from '../resources/charges.ts'
import type { DisputeBeginning, DisputeOutcome } from '../resources/disputes.ts'
import { closeDispute, findDispute, openDispute } from '../resources/disputes.ts'
import { completeAuthentication, settleIntent } from '../resources/intent-confirm.ts'
import { findRefund, settleRefund } from '../resources/refunds.ts'
import { noSuch } from '../http/errors.ts'
import type { FakeEvent } from '../store.ts'
import { clearState } from '../store.ts'
import type { Delivery, WebhookEndpoint } from '../webhooks/delivery.ts'
import type { Dispatcher, WebhookMode } from '../webhooks/dispatcher.ts'
import { signatureHeader } from '../webhooks/signature.ts'
import type { World } from '../world.ts'
import type { StateDump } from './dump.ts'
import { dumpState } from './dump.ts'

/** What a test, the demo or a benchmark may do to the fake besides calling Stripe's own API. */
export interface Control {
  /** Lets the next matching requests fail. */
  addFault(fault: Fault): void
  clearFaults(): void
  faults(): Fault[]
  setWebhookMode(mode: WebhookMode): void
  setWebhookEndpoints(endpoints: WebhookEndpoint[]): void
  webhookEndpoints(): WebhookEndpoint[]
  /** Sends what happened while webhooks were off. */
  sendSkipped(): Promise<Delivery[]>
  /** Sends an event again, `times` times at once. */
  resendEvent(id: string, times?: number): Promise<Delivery[]>
  /** Deliveries in the order they began, of one event or of all. */
  deliveries(event?: string): Delivery[]
  /** A `Stripe-Signature` header for any payload; by default with the first endpoint's secret and the present time. */
  sign(payload: string, options?: { secret?: string; timestamp?: number }): string
  /** The buyer passes or fails 3-D Secure. */
  authenticate(intentId: string, passed: boolean): Stripe.PaymentIntent
  /** A `processing` intent succeeds or fails. */
  settleIntent(intentId: string, succeeds: boolean): Stripe.PaymentIntent
  /** A pending refund succeeds; any refund may fail. */
  settleRefund(refundId: string, succeeds: boolean): Stripe.Refund
  openDispute(chargeId: string, reason?: string, beginning?: DisputeBeginning): Stripe.Dispute
  closeDispute(disputeId: string, outcome: DisputeOutcome): Stripe.Dispute
  events(): FakeEvent[]
  /** Everything, with what was captured and refunded per intent. */
  state(): StateDump
  /** Forgets objects, events, keys and faults; webhooks are normal again, endpoints stay. */
  reset(): void
}

interface ControlParts {
  world: World
  faults: Faults
  dispatcher: Dispatcher
  changed: () => void
}

export function createControl({ world, faults, dispatcher, changed }: ControlParts): Control {
  const { state } = world

  function intent(id: string): Stripe.PaymentIntent {
    const found = state.paymentIntents.get(id)
    if (found === undefined) throw noSuch('payment_intent', id)
    return found
  }

  function saved<T>(value: T): T {
    changed()
    return value
  }

  return {
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    faults: () => faults.list(),
    setWebhookMode: (mode) => dispatcher.setMode(mode),
    setWebhookEndpoints: (endpoints) => dispatcher.setEndpoints(endpoints),
    webhookEndpoints: () => dispatcher.endpoints(),
    sendSkipped: () => dispatcher.sendSkipped(),
    async resendEvent(id, times = 1) {
      const event = state.events.get(id)
      if (event === undefined) throw noSuch('event', id)
      return dispatcher.resend(event, times)
    },
    deliveries(event) {
      const deliveries = [...state.deliveries.values()]
      return event === undefined ? deliveries : deliveries.filter((delivery) => delivery.event === event)
    },
    sign(payload, { secret, timestamp } = {}) {
      const key = secret ?? dispatcher.endpoints()[0]?.secret
      if (key === undefined) throw new Error('There is no webhook endpoint, so name a secret to sign with')
      return signatureHeader(payload, key, timestamp ?? world.now())
    },
    authenticate: (id, passed) => saved(completeAuthentication(world, intent(id), passed)),
    settleIntent: (id, succeeds) => saved(settleIntent(world, intent(id), succeeds)),
    settleRefund: (id, succeeds) => saved(settleRefund(world, findRefund(world, id), succeeds)),
    openDispute: (id, reason = 'fraudulent', beginning = 'needs_response') =>
      saved(openDispute(world, findCharge(world, id, 'charge'), { reason, beginning })),
    closeDispute: (id, outcome) => saved(closeDispute(world, findDispute(world, id), outcome)),
    events: () => [...state.events.values()],
    state: () => dumpState(state),
    reset() {
      clearState(state)
      faults.clear()
      dispatcher.setMode({ mode: 'normal' })
      changed()
    },
  }
}
