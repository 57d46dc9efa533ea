import type { PayloadRequest } from 'payload'

import { skuKey } from '@/features/catalog/domain/check-variants'
import type { Context } from '@/platform/context'
import type { Product } from '@/platform/payload-types'

import type { TypedVariant } from './domain/typed-variants'
import type { VariantPlan } from './plan-variants'

/**
 * What the hook before a change hands to the ones after it, by the product's id; a new product has none yet. Those get the
 * product as the client asked for it, which may be without its store and options (`select`).
 */
interface Handed {
  readonly ctx: Context
  readonly typed: readonly TypedVariant[]
  readonly product: Partial<Product>
  readonly plan?: VariantPlan
}

/** In the context: Payload gives hooks several objects for one request, with one context. */
function handedOf({ context }: PayloadRequest): Map<string, Handed> {
  const known: unknown = context['handedPlans']
  if (known instanceof Map) return known as Map<string, Handed>
  const made = new Map<string, Handed>()
  context['handedPlans'] = made
  return made
}

export const hand = (req: PayloadRequest, id: string, what: Handed): void => void handedOf(req).set(id, what)

export function take(req: PayloadRequest, id: string): Handed | undefined {
  const found = handedOf(req).get(id)
  handedOf(req).delete(id)
  return found
}

/** SKUs, as `skuKey` compares them, that products of the same request get: they are not in the database yet. */
export const claimedSkus = (req: PayloadRequest): ReadonlySet<string> =>
  new Set([...handedOf(req).values()].flatMap(({ plan }) => plan?.variants?.map(({ sku }) => skuKey(sku)) ?? []))
