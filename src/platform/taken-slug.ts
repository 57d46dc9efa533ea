import type { CollectionSlug, PayloadRequest } from 'payload'
import { inSentence, type InPanelLanguage } from '@/shared/panel-texts'
import { sharedPanel } from '@/shared/shared-panel'

export interface SlugPlace {
  readonly req: PayloadRequest
  readonly collection: CollectionSlug
  /** The store and the id of the document; undefined while unknown. */
  readonly store: string | undefined
  readonly id: string | number | undefined
}

/** Whether another document of the store has this slug. */
export async function isTaken({ req, collection, store, id }: SlugPlace, slug: string): Promise<boolean> {
  if (store === undefined) return false
  const { totalDocs } = await req.payload.count({
    collection,
    where: {
      store: { equals: store },
      slug: { equals: slug },
      ...(id === undefined ? {} : { id: { not_equals: id } }),
    },
    req,
  })
  return totalDocs > 0
}

/** The message for an editor who chose the address of another document. */
export function takenMessage({ req, collection }: Pick<SlugPlace, 'req' | 'collection'>, slug: string): string {
  return sharedPanel.for(req)('fields.slug.taken', { slug, thing: singularOf(req, collection) })
}

/** The label of a document of a collection inside a sentence, in the panel's language: `product`. */
export function singularOf(req: PayloadRequest, collection: CollectionSlug, shown: InPanelLanguage = req): string {
  return inSentence(req.payload.collections[collection].config.labels.singular, shown) ?? collection
}
