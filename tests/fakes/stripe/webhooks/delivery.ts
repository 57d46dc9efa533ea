import { signatureHeader } from './signature.ts'
import { stableId } from '../ids.ts'

const ANSWER_TIMEOUT_MS = 20_000

/** Where events go. `events` filters by type; without it the endpoint gets all. */
export interface WebhookEndpoint {
  url: string
  secret: string
  events?: string[]
}

export interface DeliveryAttempt {
  /** Milliseconds since the epoch. */
  at: number
  /** HTTP status of the endpoint; absent when it could not be reached or did not answer in time. */
  status?: number
  error?: string
}

/** One event on its way to one endpoint. */
export interface Delivery {
  id: string
  event: string
  type: string
  url: string
  state: 'pending' | 'delivered' | 'skipped' | 'abandoned'
  attempts: DeliveryAttempt[]
}

/** The same URL has the same id in every run. */
export function endpointId(endpoint: WebhookEndpoint): string {
  return stableId('we', endpoint.url, 24)
}

/** Posts once, signed anew as Stripe does for each attempt. 2xx alone counts as received; a redirect does not. */
export async function attemptDelivery(
  endpoint: WebhookEndpoint,
  body: string,
  signal: AbortSignal,
): Promise<DeliveryAttempt> {
  const at = Date.now()
  try {
    const response = await fetch(endpoint.url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signatureHeader(body, endpoint.secret, Math.floor(at / 1000)),
      },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_TIMEOUT_MS)]),
    })
    await response.body?.cancel()
    return { at, status: response.status }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { at, error: cause instanceof Error ? cause.message || cause.name : String(cause) }
  }
}

export function isReceived(attempt: DeliveryAttempt): boolean {
  return attempt.status !== undefined && attempt.status >= 200 && attempt.status < 300
}
