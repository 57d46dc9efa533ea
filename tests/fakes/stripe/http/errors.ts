import type Stripe from 'stripe'

/** What Stripe puts under `error` (https://docs.stripe.com/api/errors). */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  message: string
  code?: string
  decline_code?: string
  advice_code?: string
  param?: string
  charge?: string
  doc_url?: string
  payment_intent?: Stripe.PaymentIntent
  payment_method?: Stripe.PaymentMethod
}

interface FailureOptions {
  /** Stripe keeps an answer under its idempotency key once the endpoint began to work; not for refused parameters. */
  replayable?: boolean
}

/** An answer other than 2xx. Thrown by handlers, turned into HTTP by the server. */
export class StripeFailure extends Error {
  readonly status: number
  readonly body: ErrorBody
  readonly replayable: boolean

  constructor(status: number, body: ErrorBody, options: FailureOptions = {}) {
    super(body.message)
    this.name = 'StripeFailure'
    this.status = status
    this.body = body.code ? { doc_url: `https://stripe.com/docs/error-codes/${dashed(body.code)}`, ...body } : body
    this.replayable = options.replayable ?? false
  }
}

/** 400 for a parameter that is wrong in itself. */
export function invalidParameter(message: string, param: string, code?: string): StripeFailure {
  return new StripeFailure(400, { type: 'invalid_request_error', message, param, ...(code ? { code } : {}) })
}

/** 400 for a required parameter that was not sent. */
export function missingParameter(param: string): StripeFailure {
  return invalidParameter(`Missing required param: ${param}.`, param, 'parameter_missing')
}

/** 400 for a call that the object's present state does not allow. Kept under the idempotency key. */
export function invalidState(message: string, code?: string, intent?: Stripe.PaymentIntent): StripeFailure {
  return new StripeFailure(
    400,
    {
      type: 'invalid_request_error',
      message,
      ...(code ? { code } : {}),
      ...(intent ? { payment_intent: intent } : {}),
    },
    { replayable: true },
  )
}

/** 404 for an id that does not exist. `param` is the parameter that carried it. */
export function noSuch(object: string, id: string, param = 'id'): StripeFailure {
  return new StripeFailure(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${object}: '${id}'`,
    param,
  })
}

/** 402, as every refusal by the card's issuer. */
export function cardFailure(body: Omit<ErrorBody, 'type'>): StripeFailure {
  return new StripeFailure(402, { type: 'card_error', ...body }, { replayable: true })
}

/** 429, sent before the request is processed. */
export function rateLimited(): StripeFailure {
  return new StripeFailure(429, {
    type: 'invalid_request_error',
    code: 'rate_limit',
    message: 'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
  })
}

/** A failure of Stripe's own; 500 unless told otherwise. */
export function serverFailure(status = 500): StripeFailure {
  return new StripeFailure(status, {
    type: 'api_error',
    message: 'Sorry! There was an error while talking to one of our backends. Support has been notified.',
  })
}

function dashed(code: string): string {
  return code.replaceAll('_', '-')
}
