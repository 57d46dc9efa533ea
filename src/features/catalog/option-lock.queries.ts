import { inArray } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { products } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

/**
 * Locks a product's options and variants against other writers until the transaction ends, because variants are checked
 * against the options, and options against the variants. Documents that reference the product hold a weaker lock (`for
 * key share`), with which this one does not conflict; otherwise several new variants would deadlock.
 */
export async function lockOptions(ctx: SystemContext, ...productIds: readonly string[]): Promise<void> {
  await sqlOf(ctx)
    .select({ id: products.id })
    .from(products)
    .where(inArray(products.id, [...productIds]))
    .orderBy(products.id)
    .for('no key update')
}
