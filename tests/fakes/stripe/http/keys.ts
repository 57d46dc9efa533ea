import type { IncomingHttpHeaders } from 'node:http'
import { StripeFailure } from './errors.ts'

export interface ApiKeys {
  secretKey: string
  publishableKey: string
}

/**
 * Which of the two keys a call carries: `Authorization: Bearer sk_…`, Basic with the key as user name, or for
 * publishable keys the parameter `key`. Throws 401 without a key or with a wrong one.
 */
export function authenticate(
  headers: IncomingHttpHeaders,
  keyParam: string | undefined,
  keys: ApiKeys,
): 'secret' | 'publishable' {
  const key = keyFrom(headers.authorization) ?? keyParam
  if (key === undefined || key === '') {
    throw unauthorized(
      'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer ' +
        "auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for " +
        'details, or we can help at https://support.stripe.com/.',
    )
  }
  if (key === keys.secretKey) return 'secret'
  if (key === keys.publishableKey) return 'publishable'
  throw unauthorized(`Invalid API Key provided: ${masked(key)}`)
}

/** 403: the call needs the secret key. */
export function secretKeyRequired(): StripeFailure {
  return new StripeFailure(403, {
    type: 'invalid_request_error',
    code: 'secret_key_required',
    message: 'This API call cannot be made with a publishable API key. Please use a secret API key.',
  })
}

function keyFrom(authorization: string | undefined): string | undefined {
  const [scheme, credentials = ''] = authorization?.split(' ') ?? []
  if (scheme?.toLowerCase() === 'bearer') return credentials
  if (scheme?.toLowerCase() === 'basic') return Buffer.from(credentials, 'base64').toString('utf8').split(':')[0]
  return undefined
}

function unauthorized(message: string): StripeFailure {
  return new StripeFailure(401, { type: 'invalid_request_error', message })
}

/** `sk_test_****1234`, so that logs of the caller never hold a key. */
function masked(key: string): string {
  return `${key.slice(0, 8)}${'*'.repeat(Math.max(0, key.length - 12))}${key.length > 12 ? key.slice(-4) : ''}`
}
