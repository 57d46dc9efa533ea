import { setTimeout as sleep } from 'node:timers/promises'
import type { FakeEvent, State } from '../store.ts'
import { newId } from '../ids.ts'
import type { Delivery, WebhookEndpoint } from './delivery.ts'
import { attemptDelivery, isReceived } from './delivery.ts'

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 30_000
const MOST_ATTEMPTS = 60

/** How events travel. Stripe promises neither order nor "once" (https://docs.stripe.com/webhooks#best-practices). */
export type WebhookMode =
  | { mode: 'normal' }
  /** Nothing is sent; what happens meanwhile waits as `skipped` until `sendSkipped`. */
  | { mode: 'off' }
  | { mode: 'delayed'; delayMs: number }
  /** Each event arrives `times` times, all at once. */
  | { mode: 'duplicated'; times: number }
  /** Events of the same `windowMs` arrive in reverse, one after the other. */
  | { mode: 'out_of_order'; windowMs: number }

export interface Dispatcher {
  endpoints(): WebhookEndpoint[]
  setEndpoints(endpoints: WebhookEndpoint[]): void
  mode(): WebhookMode
  setMode(mode: WebhookMode): void
  /** Sends a new event to every endpoint by the present mode. */
  dispatch(event: FakeEvent): void
  /** Sends an event again, whatever the mode; resolves when each endpoint answered once. */
  resend(event: FakeEvent, times: number): Promise<Delivery[]>
  /** Sends what was skipped while the mode was `off`. */
  sendSkipped(): Promise<Delivery[]>
  /** Takes up what an earlier process left pending. */
  resume(): void
  stop(): void
}

/** Makes the sender of webhooks. `changed` is called whenever a delivery's record changes. */
export function createDispatcher(state: State, initial: WebhookEndpoint[], changed: () => void): Dispatcher {
  const stopping = new AbortController()
  let endpoints = initial
  let mode: WebhookMode = { mode: 'normal' }
  let held: Delivery[] = []

  function begin(event: FakeEvent, endpoint: WebhookEndpoint, initialState: Delivery['state']): Delivery {
    const delivery: Delivery = {
      id: newId('whd'),
      event: event.id,
      type: event.type,
      url: endpoint.url,
      state: initialState,
      attempts: [],
    }
    state.deliveries.set(delivery.id, delivery)
    return delivery
  }

  function endpointsFor(event: FakeEvent): WebhookEndpoint[] {
    return endpoints.filter((endpoint) => endpoint.events === undefined || endpoint.events.includes(event.type))
  }

  /** One attempt; marks the delivery. A delivery whose endpoint or event is gone is given up. */
  async function attempt(delivery: Delivery): Promise<void> {
    const endpoint = endpoints.find((candidate) => candidate.url === delivery.url)
    const event = state.events.get(delivery.event)
    if (endpoint === undefined || event === undefined) {
      delivery.state = 'abandoned'
      return
    }
    const result = await attemptDelivery(endpoint, JSON.stringify(event, null, 2), stopping.signal)
    if (stopping.signal.aborted) return
    delivery.attempts.push(result)
    if (isReceived(result)) {
      delivery.state = 'delivered'
      event.pending_webhooks = Math.max(0, event.pending_webhooks - 1)
    } else if (delivery.attempts.length >= MOST_ATTEMPTS) {
      delivery.state = 'abandoned'
    }
    changed()
  }

  async function deliver(delivery: Delivery, delayMs = 0): Promise<void> {
    let wait = delayMs
    while (delivery.state === 'pending' && !stopping.signal.aborted) {
      if (wait > 0) await sleep(wait, undefined, { signal: stopping.signal, ref: false })
      await attempt(delivery)
      wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (delivery.attempts.length - 1))
    }
  }

  function deliverInBackground(delivery: Delivery, delayMs = 0): void {
    deliver(delivery, delayMs).catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error
    })
  }

  /** Waits for the window to close, then sends backwards: each first attempt ends before the next begins. */
  async function sendHeld(windowMs: number): Promise<void> {
    await sleep(windowMs, undefined, { signal: stopping.signal, ref: false })
    const reversed = held.reverse()
    held = []
    for (const delivery of reversed) {
      await attempt(delivery)
      if (delivery.state === 'pending') deliverInBackground(delivery, FIRST_RETRY_MS)
    }
  }

  function send(event: FakeEvent, endpoint: WebhookEndpoint): void {
    switch (mode.mode) {
      case 'normal':
        deliverInBackground(begin(event, endpoint, 'pending'))
        return
      case 'off':
        begin(event, endpoint, 'skipped')
        return
      case 'delayed':
        deliverInBackground(begin(event, endpoint, 'pending'), mode.delayMs)
        return
      case 'duplicated':
        for (let copy = 0; copy < mode.times; copy++) deliverInBackground(begin(event, endpoint, 'pending'))
        return
      case 'out_of_order':
        held.push(begin(event, endpoint, 'pending'))
        if (held.length === 1) {
          sendHeld(mode.windowMs).catch((error: unknown) => {
            if (!stopping.signal.aborted) throw error
          })
        }
    }
  }

  return {
    endpoints: () => endpoints,
    setEndpoints(next) {
      endpoints = next
    },
    mode: () => mode,
    setMode(next) {
      mode = next
    },
    dispatch(event) {
      const receivers = endpointsFor(event)
      event.pending_webhooks = receivers.length
      for (const endpoint of receivers) send(event, endpoint)
    },
    async resend(event, times) {
      const deliveries = endpointsFor(event).flatMap((endpoint) =>
        Array.from({ length: times }, () => begin(event, endpoint, 'pending')),
      )
      await Promise.all(deliveries.map(attempt))
      for (const delivery of deliveries) if (delivery.state === 'pending') deliverInBackground(delivery, FIRST_RETRY_MS)
      return deliveries
    },
    async sendSkipped() {
      const skipped = [...state.deliveries.values()].filter((delivery) => delivery.state === 'skipped')
      for (const delivery of skipped) delivery.state = 'pending'
      await Promise.all(skipped.map(attempt))
      for (const delivery of skipped) if (delivery.state === 'pending') deliverInBackground(delivery, FIRST_RETRY_MS)
      return skipped
    },
    resume() {
      for (const delivery of state.deliveries.values()) {
        if (delivery.state === 'pending') deliverInBackground(delivery, FIRST_RETRY_MS)
      }
    },
    stop() {
      stopping.abort()
    },
  }
}
