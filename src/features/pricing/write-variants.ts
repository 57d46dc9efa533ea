import { retireVariants, saveVariants } from '@/features/catalog/save-variants'
import { correctStock } from '@/features/inventory/correct-stock'
import { endTracking } from '@/features/inventory/tracked-stock'
import type { Context } from '@/platform/context'

import type { Count } from './domain/planned-counts'
import type { VariantPlan } from './plan-variants'

/** The first half of what was planned: variants that are deleted or taken off sale, before the others follow new options. */
export async function writeRetired(ctx: Context, { productId, removed, inactive }: VariantPlan): Promise<void> {
  if (removed.length > 0) await endTracking(ctx, removed)
  await retireVariants(ctx, productId, { removed, inactive })
}

/** The second half, in the same transaction: variants that are changed and new, and their counts. */
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
  // The plan holds the locks of the levels.
  if (!written.ok) throw new Error(`A planned count was refused: ${written.code}`)
}
