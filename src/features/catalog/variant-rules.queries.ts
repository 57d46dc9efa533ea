import { and, eq, ne, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { products, variants } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { skuKey } from './domain/check-variants'

interface AskedSku {
  readonly storeId: string
  readonly sku: string
  /** The id of the variant to ignore; null for none. */
  readonly except: string | null
}

/** Whether another variant of the store has this SKU, as `skuKey` compares them. */
export async function hasOtherSku(ctx: SystemContext, { storeId, sku, except }: AskedSku): Promise<boolean> {
  const isOther = except === null ? undefined : ne(variants.id, except)
  const rows = await sqlOf(ctx)
    .select({ id: variants.id })
    .from(variants)
    .where(and(eq(variants.store, storeId), eq(sql`lower(${variants.sku})`, skuKey(sku)), isOther))
    .limit(1)
  return rows.length > 0
}

export async function isProductOf(ctx: SystemContext, storeId: string, productId: string): Promise<boolean> {
  const isOwn = and(eq(products.id, productId), eq(products.store, storeId))
  return (await sqlOf(ctx).select({ id: products.id }).from(products).where(isOwn)).length > 0
}
