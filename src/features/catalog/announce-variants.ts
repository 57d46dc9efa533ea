import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { announceProducts, type AnnouncedProduct } from './announce-products'

/** Publishes that the products of these variants have changed, in the context's transaction. */
export async function announceVariants(ctx: SystemContext, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const { rows } = await sqlOf(ctx).execute<AnnouncedProduct & Record<string, unknown>>(sql`
    select distinct v.store_id as "storeId", v.product_id as "productId" from variants v
    where v.id = any(${sql.param([...variantIds])}::uuid[])`)
  await announceProducts(ctx, rows)
}
