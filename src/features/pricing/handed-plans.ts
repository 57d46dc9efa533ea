import type { PayloadRequest } from 'payload'

import { skuKey } from '@/features/catalog/domain/check-variants'
import type { Context } from '@/platform/context'
import type { Product } from '@/platform/payload-types'

import type { TypedVariant } from './domain/typed-variants'
import type { VariantPlan } from './plan-variants'

/**
 * Data that the hook before a change passes to those after it, by the product's id (a new product has none yet). The
 * later hooks get the product as the client selected it, possibly without its store and options.
 */
interface Handed {
  readonly ctx: Context
  readonly typed: readonly TypedVariant[]
  readonly product: Partial<Product>
  readonly plan?: VariantPlan
}

/** Kept in the context, because Payload passes several objects for one request to hooks, with one context. */
function mapIn<T>({ context }: PayloadRequest, key: 'handedPlans' | 'claimedSkus'): Map<string, T> {
  const known: unknown = context[key]
  if (known instanceof Map) return known as Map<string, T>
  const made = new Map<string, T>()
  context[key] = made
  return made
}

const handedOf = (req: PayloadRequest) => mapIn<Handed>(req, 'handedPlans')

/** By the product's id. Claims last longer than the plan, which is read before its variants are written. */
const claimsOf = (req: PayloadRequest) => mapIn<readonly string[]>(req, 'claimedSkus')

export function hand(req: PayloadRequest, id: string, what: Handed): void {
  handedOf(req).set(id, what)
  if (what.plan) claimsOf(req).set(id, what.plan.variants?.map(({ sku }) => skuKey(sku)) ?? [])
}

export function take(req: PayloadRequest, id: string): Handed | undefined {
  const found = handedOf(req).get(id)
  handedOf(req).delete(id)
  return found
}

/** SKUs (compared by `skuKey`) that products of the same request get, which are not in the database yet. */
export const claimedSkus = (req: PayloadRequest): ReadonlySet<string> => new Set([...claimsOf(req).values()].flat())

/** Releases the claims, after the SKUs were written or the product was refused. */
export const releaseSkus = (req: PayloadRequest, id: string): void => void claimsOf(req).delete(id)
