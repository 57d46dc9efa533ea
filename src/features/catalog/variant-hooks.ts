import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { announceChange } from './announce-products'

type Doc = Readonly<Record<string, unknown>>

async function forget(req: PayloadRequest, doc: { store?: unknown; product?: unknown }): Promise<void> {
  if (req.context['isBulk'] === true || typeof doc.product !== 'string' || typeof doc.store !== 'string') return
  const { product: id, store } = doc
  // Reads the product by id, because the variant may be deleted. A deleted product has invalidated its own pages.
  const product = await req.payload.findByID({
    collection: 'products',
    id,
    depth: 0,
    disableErrors: true,
    select: { slug: true },
    req,
  })
  const tags = product?.slug ? [cacheTags.product(store, product.slug)] : []
  await invalidateAfterCommit({ payload: req.payload, req, clock: systemClock }, tags)
}

const productOf = ({ product }: { readonly product?: unknown }): string | null => idIn(product)

/** Prices and option values are shown on the product's page, which is invalidated, and in lists, which follow the event. */
export const variantHooks: { afterChange: CollectionAfterChangeHook[]; afterDelete: CollectionAfterDeleteHook[] } = {
  afterChange: [
    async ({ doc, previousDoc, req }: { doc: Doc; previousDoc: Doc | undefined; req: PayloadRequest }) => {
      await forget(req, doc)
      // It may have moved to another product.
      await announceChange(req, [doc, previousDoc ?? {}], productOf)
      return doc
    },
  ],
  afterDelete: [
    async ({ doc, req }: { doc: Doc; req: PayloadRequest }) => {
      await forget(req, doc)
      await announceChange(req, [doc], productOf)
      return doc
    },
  ],
}
