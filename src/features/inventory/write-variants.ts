import { retireVariants, saveVariants } from '@/features/catalog/save-variants'
import type { Context } from '@/platform/context'

import { adjustStock, setOnHand } from './correct-stock'
import type { Count, VariantPlan } from './plan-variants'

/** The first half of what was planned: variants that are deleted or taken off sale, before the others follow new options. */
export const writeRetired = (ctx: Context, { productId, removed, inactive }: VariantPlan): Promise<void> =>
  retireVariants(ctx, productId, { removed, inactive })

/** The second half, in the same transaction: variants that are changed and new, and their counts. */
export async function writeVariants(ctx: Context, plan: VariantPlan, staffId: string | undefined): Promise<void> {
  const { productId, variants, counts } = plan
  if (variants === null) return
  await saveVariants(ctx, productId, variants)
  for (const count of counts) await writeCount(ctx, count, staffId)
}

async function writeCount(ctx: Context, count: Count, staffId: string | undefined): Promise<void> {
  const { variantId } = count
  const counted =
    'first' in count
      ? await setOnHand(ctx, { variantId, onHand: count.first, staffId })
      : await adjustStock(ctx, { variantId, change: count.change, staffId })
  // The plan holds the lock of the level.
  if (!counted.ok) throw new Error(`A planned count was refused: ${counted.code}`)
}
