import { inArray } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { products } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/**
 * Keeps other writers of the product's options and variants waiting until the transaction ends: a variant is checked
 * against the options, and the options against the variants. A document that points to the product holds a weaker lock on
 * it (`for key share`), with which this one does not conflict: several new variants would otherwise wait for each other.
 */
export async function lockOptions(ctx: SystemContext, ...productIds: readonly string[]): Promise<void> {
  await sqlOf(ctx)
    .select({ id: products.id })
    .from(products)
    .where(inArray(products.id, [...productIds]))
    .orderBy(products.id)
    .for('no key update')
}
