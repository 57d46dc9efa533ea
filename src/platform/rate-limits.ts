import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { fail, ok, type Result } from '@/shared/result'

import { env } from './env'
import { rateLimited } from './metrics/outside'

interface Rule {
  readonly points: number
  readonly seconds: number
}

const minute = 60
const hour = 60 * minute

/**
 * Every limit there is: so many calls (or tries) in so many seconds, per process. Routes are counted by client. Nothing
 * is refused by the account alone: whoever knows an address could then lock its owner out. A guesser of one account is
 * stopped by account and client together, a guesser of many by the client; a crowd of clients is left to the length of
 * passwords and to the slow hash.
 */
export const rateLimits = {
  read: { points: 600, seconds: minute },
  write: { points: 120, seconds: minute },
  new_cart: { points: 60, seconds: minute },
  checkout: { points: 30, seconds: minute },
  /** Guesses of coupon codes. */
  coupon: { points: 10, seconds: 10 * minute },
  /** Guesses of secret links. */
  order_lookup: { points: 60, seconds: minute },
  sign_in: { points: 40, seconds: 15 * minute },
  sign_in_account: { points: 8, seconds: 15 * minute },
  sign_up: { points: 10, seconds: hour },
  password_reset: { points: 10, seconds: hour },
  account_link: { points: 30, seconds: hour },
  /** Mails to one address; more are silently not sent, and the answer stays the same. */
  account_mail: { points: 3, seconds: hour },
  staff_sign_in: { points: 40, seconds: 15 * minute },
  staff_sign_in_account: { points: 8, seconds: 15 * minute },
  staff_reset: { points: 10, seconds: hour },
} as const satisfies Record<string, Rule>

export type RateLimitName = keyof typeof rateLimits

export type RateLimited = { code: 'rate_limited'; retryAfter: number }

// Next bundles pages and routes apart; one process must have one count.
const holder = globalThis as typeof globalThis & { flowMastersLimits?: Map<RateLimitName, RateLimiterMemory> }

function limiter(name: RateLimitName): RateLimiterMemory {
  const limiters = (holder.flowMastersLimits ??= new Map<RateLimitName, RateLimiterMemory>())
  const known = limiters.get(name)
  if (known) return known
  const { points, seconds } = rateLimits[name]
  const made = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
  limiters.set(name, made)
  return made
}

/** Counts one call under `key`. `retryAfter` is in seconds. With RATE_LIMITS=off everything passes. */
export async function takeTurn(name: RateLimitName, key: string): Promise<Result<null, RateLimited>> {
  if (env().RATE_LIMITS === 'off') return ok(null)
  try {
    await limiter(name).consume(key)
    return ok(null)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    rateLimited.inc({ limit: name })
    return fail('rate_limited', { retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) })
  }
}

/** Forgets what was counted, as after a sign-in that succeeded. */
export async function forgiveTurns(name: RateLimitName, key: string): Promise<void> {
  await limiter(name).delete(key)
}
