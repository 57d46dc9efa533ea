import type { FieldHook } from 'payload'

import { numberedSlug } from '@/shared/slug-rules'

/** The slug of a duplicated store: the first of `shop-2`, `shop-3` … that no store has. */
export const freeStoreSlug: FieldHook = async ({ req, value }) => {
  if (typeof value !== 'string') return value as unknown
  for (let number = 2; ; number += 1) {
    const slug = numberedSlug(value.slice(0, 36), number)
    const { totalDocs } = await req.payload.count({ collection: 'stores', where: { slug: { equals: slug } }, req })
    if (totalDocs === 0) return slug
  }
}
