import { randomUUID } from 'node:crypto'

import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { SystemContext } from '@/platform/context'
import { publish } from '@/platform/events'
import { groupBy } from '@/shared/group-by'
import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { mostProducts, productsChanged } from './product.events'

export interface AnnouncedProduct {
  readonly storeId: string
  readonly productId: string
}

/** Publishes that these products have changed, in the context's transaction. */
export async function announceProducts(ctx: SystemContext, products: readonly AnnouncedProduct[]): Promise<void> {
  for (const [storeId, changed] of groupBy(products, (product) => product.storeId)) {
    const ids = [...new Set(changed.map(({ productId }) => productId))]
    for (let start = 0; start < ids.length; start += mostProducts) {
      const productIds = ids.slice(start, start + mostProducts)
      await publish(ctx, productsChanged, { storeId, productIds }, { key: randomUUID() })
    }
  }
}

type Doc = Readonly<Record<string, unknown>>

/**
 * Publishes the change for the products that a document belongs to, before and after it. `context.isBulk` (the seed)
 * skips it.
 */
export async function announceChange(
  req: PayloadRequest,
  docs: readonly Doc[],
  productIdOf: (doc: Doc) => string | null,
): Promise<void> {
  if (req.context['isBulk'] === true) return
  const products = docs.flatMap((doc) => {
    const [storeId, productId] = [idIn(doc['store']), productIdOf(doc)]
    return storeId === null || productId === null ? [] : [{ storeId, productId }]
  })
  await announceProducts({ payload: req.payload, req, clock: systemClock }, products)
}

const afterChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const [next, before] = [doc as Doc, (previousDoc ?? {}) as Doc]
  // Saving a draft does not change the published version; a request to unpublish has no `draft`.
  if (next['_status'] === 'draft' && String(req.query['draft']) === 'true') return doc as unknown
  await announceChange(req, [next, before], idIn)
  return doc as unknown
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await announceChange(req, [doc as Doc], idIn)
  return doc as unknown
}

export const announceProductHooks = { afterChange: [afterChange], afterDelete: [afterDelete] }
