import Stripe from 'stripe'

import { counter, histogram, secondsSince } from '@/platform/metrics/registry'
import { inSpan } from '@/platform/tracing/tracing'

type HttpClient = ReturnType<typeof Stripe.createNodeHttpClient>
type Arguments = Parameters<HttpClient['makeRequest']>

const calls = counter('flow_masters_stripe_calls_total', 'Calls of Stripe, each retry by itself; error: no answer.', [
  'operation',
  'status',
])
const durations = histogram('flow_masters_stripe_duration_seconds', 'Calls of Stripe that were answered.', [
  'operation',
])

/**
 * `POST /v1/payment_intents/pi_123/confirm?x=1` as `POST payment_intents/:id/confirm`, so that the number of series is
 * bounded.
 */
export function stripeOperation(method: string, path: string): string {
  const parts = (path.split('?', 1)[0] ?? '').split('/').slice(2)
  return `${method} ${parts.map((part) => (/^[a-z]+_[A-Za-z0-9]*[A-Z0-9]/.test(part) ? ':id' : part)).join('/')}`
}

/** Stripe's own HTTP client, with each call counted, timed and traced. */
export function watchedHttpClient(): HttpClient {
  const client = Stripe.createNodeHttpClient()
  return {
    getClientName: () => client.getClientName(),
    makeRequest: async (...args: Arguments) => {
      const [host, , path, method] = args
      const operation = stripeOperation(method, path)
      const startedAt = performance.now()
      const attributes = { 'server.address': host, 'http.request.method': method }
      return inSpan(`Stripe ${operation}`, { kind: 'CLIENT', attributes }, async (span) => {
        try {
          const response = await client.makeRequest(...args)
          const status = response.getStatusCode()
          calls.inc({ operation, status: `${String(Math.floor(status / 100))}xx` })
          durations.observe({ operation }, secondsSince(startedAt))
          span?.setAttribute('http.response.status_code', status)
          return response
        } catch (error) {
          calls.inc({ operation, status: 'error' })
          throw error
        }
      })
    },
  }
}
