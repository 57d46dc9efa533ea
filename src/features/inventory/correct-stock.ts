import { invalidateVariants } from '@/features/catalog/invalidate-variants'
import type { Context } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'
import { fail, ok, type Result } from '@/shared/result'

import { insertLevel, selectLevels, updateLevel, type LevelChange, type Stock } from './level.repository'
import { shownAs } from './tell-availability'

export type StockCorrectionFailure =
  /** The store has no such variant. */
  | { readonly code: 'not_found' }
  /** What checkouts and orders hold must be released there first. */
  | { readonly code: 'insufficient_stock'; readonly available: number }

interface Correction {
  readonly variantId: string
  readonly note?: string | undefined
  readonly staffId?: string | undefined
}

/** Adds `change` pieces (negative: takes them off) to what is on hand. Begins to track a variant that was not. */
export function adjustStock(
  ctx: Context,
  { change, ...rest }: Correction & { readonly change: number },
): Promise<Result<Stock, StockCorrectionFailure>> {
  return correct(ctx, { ...rest, onHand: { add: change } }, change >= 0)
}

/** Sets what is on hand after a count. Begins to track a variant that was not. */
export function setOnHand(
  ctx: Context,
  { onHand, ...rest }: Correction & { readonly onHand: number; readonly allowBackorder?: boolean },
): Promise<Result<Stock, StockCorrectionFailure>> {
  return correct(ctx, { ...rest, onHand: { set: onHand } }, true)
}

async function correct(
  ctx: Context,
  change: LevelChange,
  begins: boolean,
): Promise<Result<Stock, StockCorrectionFailure>> {
  return inTransaction(ctx, async () => {
    const [before] = await selectLevels(ctx, [change.variantId])
    if (begins) await insertLevel(ctx, change.variantId)
    const changed = await updateLevel(ctx, change)
    if (changed) {
      const wasShown = shownAs(before?.available ?? null, before?.allowBackorder ?? false)
      const isShown = shownAs(changed.available, changed.allowBackorder)
      if (wasShown !== isShown) await invalidateVariants(ctx, [change.variantId])
      return ok(changed)
    }
    const [present] = await selectLevels(ctx, [change.variantId])
    return present ? fail('insufficient_stock', { available: Math.max(0, present.available) }) : fail('not_found')
  })
}
