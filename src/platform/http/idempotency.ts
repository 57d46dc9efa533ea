import { and, eq, isNull, sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { idempotencyKeys } from '@/platform/idempotency.tables'
import { keyedHash } from '@/platform/keyed-hash'
import { sqlOf } from '@/platform/transaction'

import { problem } from './problem'
import { openAnswer, sealAnswer } from './sealed-answer'

interface KeyedCall {
  readonly ctx: Context
  readonly headers: Headers
  readonly client: string
  readonly params: unknown
  readonly body: unknown
}

interface Claim {
  readonly scope: string
  readonly key: string
  readonly requestHash: string
}

/** `body` is encrypted (sealed-answer.ts); null when the answer had no body. */
type Stored = Pick<typeof idempotencyKeys.$inferSelect, 'requestHash' | 'status'> & { readonly body: string | null }

/** Seconds after which a call without an answer counts as abandoned (its process was killed) and may be repeated. */
const abandonedAfter = 60

/**
 * Does the work of an unsafe call once per Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a repetition
 * gets the stored answer; a repetition with another request, or while the first call is still running, is refused.
 * Answers are kept for a day. Without the header the work is always done.
 */
export async function withIdempotency(
  call: KeyedCall,
  contract: { method: string; path: string },
  work: () => Promise<Response>,
): Promise<Response> {
  const key = call.headers.get('idempotency-key')
  if (key === null) return work()
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    return problem('validation_failed', {
      errors: [{ path: 'Idempotency-Key', message: 'Use 1 to 255 visible ASCII characters' }],
    })
  }
  const claim = claimOf(call, contract, key)
  if (!(await claimKey(call.ctx, claim))) return replay(await findStored(call.ctx, claim), claim)
  const response = await work().catch(async (error: unknown) => {
    await dropClaim(call.ctx, claim)
    throw error
  })
  // What passes by itself is not repeated for a day.
  if (response.status >= 500 || response.headers.has('retry-after')) await dropClaim(call.ctx, claim)
  else await store(call.ctx, claim, response)
  return response
}

/**
 * A key is valid only within its scope, so that a client that guesses another client's key does not get its answer. The
 * scope is the secret in the path or the session, or the client's address where neither exists. Scopes contain secrets
 * and bodies contain passwords, so both are stored as keyed hashes; equal bodies under two keys have different hashes.
 */
function claimOf(
  { ctx, headers, client, params, body }: KeyedCall,
  { method, path }: { method: string; path: string },
  key: string,
): Claim {
  const secret = params === undefined ? (headers.get('cookie') ?? client) : ''
  const target = `${method} ${path} ${JSON.stringify(params ?? null)}`
  const scope = keyedHash('idempotency-scope', ctx.store.id, target, secret)
  return { scope, key, requestHash: keyedHash('idempotency-body', scope, key, JSON.stringify(body ?? null)) }
}

const placeOf = ({ scope, key }: Claim): string => `${scope} ${key}`

async function claimKey(ctx: Context, { scope, key, requestHash }: Claim): Promise<boolean> {
  const rows = await sqlOf(ctx)
    .insert(idempotencyKeys)
    .values({ scope, key, requestHash })
    .onConflictDoUpdate({
      target: [idempotencyKeys.scope, idempotencyKeys.key],
      set: { requestHash, createdAt: sql`now()` },
      setWhere: sql`${idempotencyKeys.status} is null
        and ${idempotencyKeys.createdAt} < now() - make_interval(secs => ${abandonedAfter})`,
    })
    .returning({ key: idempotencyKeys.key })
  return rows.length > 0
}

const isClaimed = ({ scope, key }: Claim) => and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key))

async function findStored(ctx: Context, claim: Claim): Promise<Stored | undefined> {
  const { requestHash, status } = idempotencyKeys
  const [stored] = await sqlOf(ctx)
    .select({ requestHash, status, body: sql<string | null>`${idempotencyKeys.body}` })
    .from(idempotencyKeys)
    .where(isClaimed(claim))
  return stored
}

function replay(stored: Stored | undefined, claim: Claim): Response {
  if (stored && stored.requestHash !== claim.requestHash) return problem('idempotency_conflict')
  if (!stored || stored.status === null) {
    return problem('idempotency_conflict', {
      detail: 'The first call with this key is still under way',
      headers: { 'retry-after': '1' },
    })
  }
  const isBodiless = stored.body === null
  return new Response(stored.body === null ? null : openAnswer(stored.body, placeOf(claim)), {
    status: stored.status,
    headers: {
      ...(isBodiless ? {} : { 'content-type': stored.status < 400 ? 'application/json' : 'application/problem+json' }),
      'cache-control': 'private, no-store',
      'idempotent-replayed': 'true',
    },
  })
}

async function store(ctx: Context, claim: Claim, response: Response): Promise<void> {
  const text = await response.clone().text()
  const body = text === '' ? null : JSON.stringify(sealAnswer(text, placeOf(claim)))
  await sqlOf(ctx)
    .update(idempotencyKeys)
    .set({ status: response.status, body: sql`${body}::jsonb` })
    .where(isClaimed(claim))
}

async function dropClaim(ctx: Context, claim: Claim): Promise<void> {
  await sqlOf(ctx)
    .delete(idempotencyKeys)
    .where(and(isClaimed(claim), isNull(idempotencyKeys.status)))
}
