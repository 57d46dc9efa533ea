import { createHash } from 'node:crypto'
import { StripeFailure } from './errors.ts'

const KEPT_SECONDS = 24 * 60 * 60

/** An answer kept for the key that asked for it. */
export interface StoredAnswer {
  key: string
  /** `POST /v1/payment_intents` */
  endpoint: string
  /** Digest of the parameters. */
  fingerprint: string
  status: number
  body: string
  requestId: string
  /** Seconds since the epoch. */
  created: number
}

interface IdempotentCall {
  key: string
  endpoint: string
  /** The raw body of the request. */
  params: string
}

/** Stripe's idempotency layer (https://docs.stripe.com/api/idempotent_requests). Keys live for 24 hours. */
export interface Idempotency {
  /**
   * The stored answer when this call was made before, else undefined after marking the key as in use: call `finish`.
   * Throws 400 when the key came with other parameters or another endpoint, 409 while the first call is under way.
   */
  begin(call: IdempotentCall): StoredAnswer | undefined
  /** Ends the call; keeps the answer if there is one to keep. */
  finish(call: IdempotentCall, answer?: Pick<StoredAnswer, 'status' | 'body' | 'requestId'>): void
}

export function createIdempotency(answers: Map<string, StoredAnswer>): Idempotency {
  const inFlight = new Map<string, IdempotentCall>()
  return {
    begin(call) {
      const stored = freshAnswer(answers, call.key)
      if (stored !== undefined) {
        refuseOther(call, stored.endpoint, stored.fingerprint)
        return stored
      }
      const running = inFlight.get(call.key)
      if (running !== undefined) {
        refuseOther(call, running.endpoint, fingerprint(running.params))
        throw keyInUse(call.key)
      }
      inFlight.set(call.key, call)
      return undefined
    },
    finish(call, answer) {
      inFlight.delete(call.key)
      if (answer === undefined) return
      answers.set(call.key, {
        ...answer,
        key: call.key,
        endpoint: call.endpoint,
        fingerprint: fingerprint(call.params),
        created: Math.floor(Date.now() / 1000),
      })
    },
  }
}

function freshAnswer(answers: Map<string, StoredAnswer>, key: string): StoredAnswer | undefined {
  const stored = answers.get(key)
  if (stored === undefined || stored.created > Date.now() / 1000 - KEPT_SECONDS) return stored
  answers.delete(key)
  return undefined
}

function refuseOther(call: IdempotentCall, endpoint: string, expected: string): void {
  if (endpoint !== call.endpoint) {
    throw idempotencyError(
      400,
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ` +
        `('${call.endpoint}' vs '${endpoint}'). Try using a key other than '${call.key}' if you meant to execute a ` +
        'different request.',
    )
  }
  if (expected !== fingerprint(call.params)) {
    throw idempotencyError(
      400,
      'Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a ' +
        `key other than '${call.key}' if you meant to execute a different request.`,
    )
  }
}

function keyInUse(key: string): StripeFailure {
  return idempotencyError(
    409,
    'There is currently another in-progress request using this Stripe-Idempotent Key (that probably means you ' +
      `submitted twice, and the other request is still going through): ${key}. If you want to run the request again ` +
      'after it has completed, retry with the same key.',
    'idempotency_key_in_use',
  )
}

function idempotencyError(status: number, message: string, code?: string): StripeFailure {
  return new StripeFailure(status, { type: 'idempotency_error', message, ...(code ? { code } : {}) })
}

/** The order of parameters does not matter. */
function fingerprint(params: string): string {
  const sorted = [...new URLSearchParams(params)].map(([key, value]) => `${key}=${value}`).sort()
  return createHash('sha256').update(sorted.join('\n')).digest('hex')
}
