import { correctStock, type StockCorrectionFailure } from '@/features/inventory/correct-stock'
import type { LevelChange, Stock } from '@/features/inventory/level.repository'
import type { Context } from '@/platform/context'
import { ok, type Result } from '@/shared/result'

type Correction = Omit<LevelChange, 'onHand' | 'allowBackorder'>

async function correct(ctx: Context, change: LevelChange): Promise<Result<Stock, StockCorrectionFailure>> {
  const corrected = await correctStock(ctx, [change])
  if (!corrected.ok) return corrected
  const [level] = corrected.value
  if (!level) throw new Error('The level of the variant is missing')
  return ok(level)
}

/** Adds `change` pieces (negative: takes them off) to what is on hand. */
export const adjustStock = (ctx: Context, { change, ...rest }: Correction & { readonly change: number }) =>
  correct(ctx, { ...rest, onHand: { add: change } })

/** Sets what is on hand after a count. */
export const setOnHand = (
  ctx: Context,
  { onHand, ...rest }: Correction & { readonly onHand: number; readonly allowBackorder?: boolean },
) => correct(ctx, { ...rest, onHand: { set: onHand } })
