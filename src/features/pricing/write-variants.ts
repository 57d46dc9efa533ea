import { retireVariants, saveVariants } from '@/features/catalog/save-variants'
import { correctStock } from '@/features/inventory/correct-stock'
import { endTracking } from '@/features/inventory/tracked-stock'
import type { Context } from '@/platform/context'

import type { Count } from './domain/planned-counts'
import type { VariantPlan } from './plan-variants'

/**
 * Writes the first part of a plan: deletes variants or takes them off sale, before the others are updated to new
 * options.
 */
export async function writeRetired(ctx: Context, { productId, removed, inactive }: VariantPlan): Promise<void> {
  if (removed.length > 0) await endTracking(ctx, removed)
  await retireVariants(ctx, productId, { removed, inactive })
}

/** Writes the second part, in the same transaction: changed and new variants, and their counts. */
export async function writeVariants(ctx: Context, plan: VariantPlan, staffId: string | undefined): Promise<void> {
  const { productId, variants, counts } = plan
  if (variants === null) return
  await saveVariants(ctx, productId, variants)
  if (counts.length > 0) await writeCounts(ctx, counts, staffId)
}

async function writeCounts(ctx: Context, counts: readonly Count[], staffId: string | undefined): Promise<void> {
  const changes = counts.map((count) => ({
    variantId: count.variantId,
    ...('first' in count
      ? { onHand: { set: count.first }, allowBackorder: count.isMadeToOrder }
      : { onHand: { add: count.change } }),
    staffId,
  }))
  const written = await correctStock(ctx, changes)
  // Cannot fail, because the plan has locked the levels.
  if (!written.ok) throw new Error(`A planned count was refused: ${written.code}`)
}
