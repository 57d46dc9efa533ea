import type { Redis } from 'ioredis'
import {
  RateLimiterMemory,
  RateLimiterRedis,
  type RateLimiterAbstract,
  type RateLimiterRes,
} from 'rate-limiter-flexible'

import { fail, ok, type Result } from '@/shared/result'

import { env } from './env'
import { keyedHash } from './keyed-hash'
import { rateLimited } from './metrics/outside'
import { perProcess } from './per-process'
import { askRedis } from './redis'
import { turnsOfRequest } from './refused-turn'

interface Rule {
  readonly points: number
  readonly seconds: number
}

const minute = 60
const hour = 60 * minute

/**
 * All rate limits: `points` calls (or attempts) in `seconds`, over all replicas with Redis, else per process;
 * docs/guides/operations.md has the same table. Routes are counted by client. No limit is by account alone, because
 * anyone who knows an address could then lock its owner out. The limit by account and client stops a client that
 * guesses one account, the limit by client one that guesses many; against many clients only long passwords and the slow
 * hash help.
 */
export const rateLimits = {
  read: { points: 600, seconds: minute },
  write: { points: 120, seconds: minute },
  new_cart: { points: 60, seconds: minute },
  checkout: { points: 30, seconds: minute },
  /** Look-ups by secret link, which a client could guess. */
  order_lookup: { points: 60, seconds: minute },
  sign_in: { points: 40, seconds: 15 * minute },
  sign_in_account: { points: 8, seconds: 15 * minute },
  sign_up: { points: 10, seconds: hour },
  password_reset: { points: 10, seconds: hour },
  verification_mail: { points: 10, seconds: hour },
  account_link: { points: 30, seconds: hour },
  /**
   * Mails of one kind to one account, requested by one client, and by all. More are not sent; the answer is the same.
   */
  account_mail: { points: 3, seconds: hour },
  account_mails: { points: 12, seconds: hour },
  /** Examples of mails that a member of staff sends to themselves. */
  mail_example: { points: 20, seconds: hour },
  staff_sign_in: { points: 40, seconds: 15 * minute },
  staff_sign_in_account: { points: 8, seconds: 15 * minute },
  staff_reset: { points: 10, seconds: hour },
  /** Wrong present passwords in the panel; a right one resets the count. */
  staff_present_password: { points: 10, seconds: 15 * minute },
  /** Wrong API keys of staff, which are attempts to guess one. */
  staff_key: { points: 20, seconds: 15 * minute },
  /** Calls of Payload's REST API and of GraphQL with a session or a key: a page of the panel makes about ten. */
  panel: { points: 1800, seconds: minute },
  /** The same calls without a session or a key, or with an invalid one. */
  panel_anonymous: { points: 300, seconds: minute },
} as const satisfies Record<string, Rule>

export type RateLimitName = keyof typeof rateLimits

export type RateLimited = { code: 'rate_limited'; retryAfter: number }

type Limiters<L> = Map<RateLimitName, L>

const limiters = perProcess('rate-limits', () => ({
  own: new Map<RateLimitName, RateLimiterMemory>(),
  shared: new WeakMap<Redis, Limiters<RateLimiterRedis>>(),
}))

function known<L>(map: Limiters<L>, name: RateLimitName, make: () => L): L {
  const found = map.get(name)
  if (found) return found
  const made = make()
  map.set(name, made)
  return made
}

function ownLimiter(name: RateLimitName): RateLimiterMemory {
  const { points, seconds } = rateLimits[name]
  return known(limiters.own, name, () => new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }))
}

function sharedLimiter(redis: Redis, name: RateLimitName): RateLimiterRedis {
  const map = limiters.shared.get(redis) ?? new Map<RateLimitName, RateLimiterRedis>()
  limiters.shared.set(redis, map)
  const { points, seconds } = rateLimits[name]
  const keyPrefix = `fm:limit:${name}`
  return known(map, name, () => new RateLimiterRedis({ storeClient: redis, keyPrefix, points, duration: seconds }))
}

/** A keyed hash, because keys contain e-mail and IP addresses. */
const disguise = (key: string): string => keyedHash('limit', key).slice(0, 24)

/** Checks fields, not `instanceof`: the limiter may come from another bundle, with another copy of the class. */
const isCount = (value: unknown): value is RateLimiterRes =>
  typeof value === 'object' && value !== null && 'consumedPoints' in value && 'msBeforeNext' in value

async function count(limiter: RateLimiterAbstract, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key)
  } catch (refusal) {
    // The limiter throws refusals as counts; anything else is a failure of Redis.
    if (isCount(refusal)) return refusal
    throw refusal
  }
}

/**
 * Counts one call under `key`. `retryAfter` is in seconds. With RATE_LIMITS=off every call passes. Each process also
 * counts its own calls while Redis answers, so that an outage of Redis does not reset these counts.
 */
export async function takeTurn(name: RateLimitName, key: string): Promise<Result<null, RateLimited>> {
  if (env().RATE_LIMITS === 'off') return ok(null)
  const disguised = disguise(key)
  const own = await count(ownLimiter(name), disguised)
  const shared = await askRedis((redis) => count(sharedLimiter(redis, name), disguised))
  const { consumedPoints, msBeforeNext } = shared?.answer ?? own
  if (consumedPoints <= rateLimits[name].points) return ok(null)
  rateLimited.inc({ limit: name })
  const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000))
  const request = turnsOfRequest.getStore()
  if (request) request.retryAfter = Math.max(request.retryAfter ?? 0, retryAfter)
  return fail('rate_limited', { retryAfter })
}

/** Resets the count, as after a successful sign-in. */
export async function forgiveTurns(name: RateLimitName, key: string): Promise<void> {
  const disguised = disguise(key)
  await ownLimiter(name).delete(disguised)
  await askRedis((redis) => sharedLimiter(redis, name).delete(disguised))
}
