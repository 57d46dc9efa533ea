import { invalidateVariants } from '@/features/catalog/invalidate-variants'
import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { insertLevels, selectLevels, updateLevels, type LevelChange, type Stock } from './level.repository'
import { shownAs } from './tell-availability'

export type StockCorrectionFailure =
  /** The store has no such variant. */
  | { readonly code: 'not_found' }
  /** What checkouts and orders hold must be released there first. */
  | { readonly code: 'insufficient_stock'; readonly available: number }

/**
 * Corrects what is on hand, of all of these variants or of none, in as many statements for 500 of them as for one:
 * checkouts of the same variants wait meanwhile. A count, or pieces that are added, begin to track a variant that was not.
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
