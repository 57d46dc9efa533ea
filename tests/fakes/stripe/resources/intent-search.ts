import type Stripe from 'stripe'
import type { FormHash } from '../http/form.ts'
import { invalidParameter } from '../http/errors.ts'
import { readInteger, refuseUnknown, requireString } from '../http/params.ts'
import type { World } from '../world.ts'

const CLAUSE = /(?:metadata\[["']([^"']+)["']\]|(status|currency|customer)):\s*["']([^"']*)["']/g

/**
 * `GET /v1/payment_intents/search` for exact matches joined by AND: `metadata["order"]:"…" AND status:"succeeded"`
 * (https://docs.stripe.com/search#search-query-language). Stripe's index lags by up to a minute; this one does not.
 */
export function searchIntents(world: World, params: FormHash): object {
  refuseUnknown(params, ['query', 'limit', 'page'])
  const query = requireString(params, 'query')
  const clauses = [...query.matchAll(CLAUSE)]
  const rest = query
    .replaceAll(CLAUSE, '')
    .replaceAll(/\bAND\b/g, '')
    .trim()
  if (clauses.length === 0 || rest !== '') throw invalidParameter(`Cannot parse the query: ${query}`, 'query')
  const limit = readInteger(params, 'limit') ?? 10
  const matches = [...world.state.paymentIntents.values()]
    .reverse()
    .filter((intent) => clauses.every((clause) => matchesClause(intent, clause)))
  return {
    object: 'search_result',
    url: '/v1/payment_intents/search',
    has_more: matches.length > limit,
    next_page: null,
    data: matches.slice(0, limit),
  }
}

function matchesClause(intent: Stripe.PaymentIntent, [, metadataKey, field, expected]: RegExpExecArray): boolean {
  if (metadataKey !== undefined) return intent.metadata[metadataKey] === expected
  if (field === 'status') return intent.status === expected
  return field === 'currency' ? intent.currency === expected : intent.customer === expected
}
