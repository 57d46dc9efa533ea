import type { ServerResponse } from 'node:http'
import type { StripeFailure } from './errors.ts'

/** What goes back to the caller: a status and a JSON body. */
export interface Answer {
  status: number
  body: string
  headers: Record<string, string>
}

/** JSON as Stripe prints it, indented by two. */
export function jsonAnswer(status: number, value: object, headers: Record<string, string> = {}): Answer {
  return { status, body: `${JSON.stringify(value, null, 2)}\n`, headers }
}

export function failureAnswer(failure: StripeFailure): Answer {
  return jsonAnswer(failure.status, { error: failure.body })
}

export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...answer.headers,
  })
  response.end(answer.body)
}

/** Stripe's API may be called from any page. */
export const CORS_HEADERS: Record<string, string> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, PUT, PATCH, POST, DELETE',
  'access-control-allow-headers': 'authorization, content-type, stripe-version, idempotency-key, stripe-account',
  'access-control-expose-headers': 'request-id, stripe-should-retry',
  'access-control-max-age': '300',
}
