import { eq, inArray } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { products, variants } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/** A product with its store. */
export interface VariantOwner {
  readonly storeId: string
  readonly productId: string
  /** Null while it has no address in the shop. */
  readonly slug: string | null
}

/** The products of these variants, each once. */
export async function listOwners(ctx: SystemContext, variantIds: readonly string[]): Promise<VariantOwner[]> {
  const rows = await sqlOf(ctx)
    .selectDistinct({ storeId: products.store, productId: products.id, slug: products.slug })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.product))
    .where(inArray(variants.id, [...variantIds]))
  return rows.flatMap(({ storeId, ...row }) => (storeId === null ? [] : [{ storeId, ...row }]))
}
