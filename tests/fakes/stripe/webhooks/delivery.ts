import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { signatureHeader } from './signature.ts'

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

/** Connections stay open: under load, opening them would cost more than the calls. */
const AGENT = { http: new HttpAgent({ keepAlive: true, maxSockets: 64 }), https: new HttpsAgent({ keepAlive: true }) }

/**
 * Posts once, with a new signature for each attempt, as Stripe does. Only 2xx counts as received; a redirect does not.
 */
export async function attemptDelivery(
  endpoint: WebhookEndpoint,
  body: string,
  signal: AbortSignal,
): Promise<DeliveryAttempt> {
  const at = Date.now()
  try {
    return { at, status: await post(endpoint, body, { at, signal }) }
  } catch (error) {
    return { at, error: error instanceof Error ? error.message || error.name : String(error) }
  }
}

/** The status of the endpoint's answer. Rejects when there is none in time. */
function post(endpoint: WebhookEndpoint, body: string, { at, signal }: { at: number; signal: AbortSignal }) {
  return new Promise<number>((resolve, reject) => {
    const isSecure = endpoint.url.startsWith('https:')
    const call = (isSecure ? httpsRequest : httpRequest)(endpoint.url, {
      method: 'POST',
      agent: isSecure ? AGENT.https : AGENT.http,
      timeout: ANSWER_TIMEOUT_MS,
      signal,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signatureHeader(body, endpoint.secret, Math.floor(at / 1000)),
      },
    })
    call.on('response', (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', reject)
    })
    call.on('timeout', () => call.destroy(new Error(`No answer within ${ANSWER_TIMEOUT_MS} ms`)))
    call.on('error', reject)
    call.end(body)
  })
}

export function isReceived(attempt: DeliveryAttempt): boolean {
  return attempt.status !== undefined && attempt.status >= 200 && attempt.status < 300
}
