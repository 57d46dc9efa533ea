/**
 * Maps error codes to HTTP statuses (RFC 9457). A code means the same everywhere. The title is for developers; shoppers
 * read a translated message of the feature.
 */
export const problemTable = {
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  validation_failed: { status: 400, title: 'Some values are not valid' },
  invalid_quantity: { status: 400, title: 'A whole number of pieces from 1 to 99' },
  invalid_signature: { status: 400, title: 'The signature is missing, stale or wrong' },
  invalid_token: { status: 400, title: 'The link is not valid, or has expired' },
  unauthorized: { status: 401, title: 'Sign in first' },
  invalid_credentials: { status: 401, title: 'E-mail or password is wrong' },
  payment_failed: { status: 402, title: 'The payment failed' },
  forbidden: { status: 403, title: 'Not allowed' },
  cross_site: { status: 403, title: 'Refused, because the request comes from another site' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'This method does not exist here' },
  conflict: { status: 409, title: 'Something else changed this at the same time' },
  total_changed: { status: 409, title: 'The total has changed' },
  nothing_due: { status: 409, title: 'Nothing is left to pay for this order' },
  order_canceled: { status: 409, title: 'The order is canceled, or its time to pay is over' },
  payment_processing: { status: 409, title: 'An earlier payment is being processed and cannot be replaced' },
  insufficient_stock: { status: 409, title: 'Not enough in stock' },
  cart_completed: { status: 409, title: 'This cart is already an order' },
  too_many_addresses: { status: 409, title: 'No more addresses can be saved' },
  cart_full: { status: 409, title: 'The cart cannot hold any other product' },
  cart_empty: { status: 409, title: 'The cart is empty' },
  cart_incomplete: { status: 409, title: 'The cart lacks a detail that checkout needs' },
  invalid_transition: { status: 409, title: 'Not possible in the current state' },
  payment_disputed: { status: 409, title: 'A bank has the money of this payment and decides who gets it' },
  refund_refused: { status: 409, title: 'The payment provider refused the refund' },
  idempotency_conflict: { status: 409, title: 'This idempotency key belongs to another request' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'Send application/json' },
  consent_required: { status: 422, title: 'The buyer of downloads must agree that the right of withdrawal ends' },
  shipping_unavailable: { status: 422, title: 'This delivery method is not offered there' },
  payment_method_unavailable: { status: 422, title: 'This payment method is not offered here' },
  payment_refused: { status: 422, title: 'The payment provider does not take this amount or currency' },
  variant_unavailable: { status: 422, title: 'This is not for sale' },
  currency_unavailable: { status: 422, title: 'Not sold in this currency' },
  country_not_served: { status: 422, title: 'This store does not sell to this country' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal_error: { status: 500, title: 'Something went wrong here' },
  payment_unavailable: { status: 503, title: 'The payment service is not responding' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
} as const satisfies Record<string, { status: number; title: string }>

export type ErrorCode = keyof typeof problemTable

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(problemTable, code)
