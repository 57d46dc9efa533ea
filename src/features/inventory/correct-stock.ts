import { invalidateVariants } from '@/features/catalog/invalidate-variants'
import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { insertLevels, selectLevels, updateLevels, type LevelChange, type Stock } from './level.repository'
import { shownAs } from './invalidate-availability'

export type StockCorrectionFailure =
  /** The store does not have one of the variants. */
  | { readonly code: 'not_found' }
  /** Pieces held by checkouts and orders must be released there first. */
  | { readonly code: 'insufficient_stock'; readonly available: number }

/**
 * Corrects the pieces on hand of all of these variants or of none. The number of statements does not depend on the
 * number of variants, because checkouts of the same variants wait meanwhile. It starts to track a variant that was not
 * tracked.
 */
export function correctStock(
  ctx: Context,
  changes: readonly LevelChange[],
): Promise<Result<readonly Stock[], StockCorrectionFailure>> {
  return inTransactionResult<Result<readonly Stock[], StockCorrectionFailure>>(ctx, async () => {
    const before = await selectLevels(ctx, changes.map(idOf))
    await insertLevels(ctx, changes.filter(begins).map(idOf))
    const changed = await updateLevels(ctx, changes)
    const refused = changes.find(({ variantId }) => !changed.some((level) => level.variantId === variantId))
    if (refused) {
      const [present] = await selectLevels(ctx, [refused.variantId])
      return present ? fail('insufficient_stock', { available: Math.max(0, present.available) }) : fail('not_found')
    }
    const wasShown = new Map(before.map((level) => [level.variantId, shown(level)]))
    const isShown = (level: Stock) => wasShown.get(level.variantId) ?? shownAs(null, false)
    await invalidateVariants(ctx, changed.filter((level) => isShown(level) !== shown(level)).map(idOf))
    return ok(changed)
  })
}

const idOf = ({ variantId }: { readonly variantId: string }): string => variantId

const begins = ({ onHand }: LevelChange): boolean => 'set' in onHand || onHand.add >= 0

const shown = ({ available, allowBackorder }: Stock) => shownAs(available, allowBackorder)
