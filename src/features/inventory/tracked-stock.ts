import type { Context } from '@/platform/context'

import { deleteLevels, lockLevels, selectLevels, type Stock } from './level.repository'

export type TrackedStock = Stock

/** The stock of these variants of the store; those that are not tracked are left out. */
export const listStock = (ctx: Context, variantIds: readonly string[]): Promise<TrackedStock[]> =>
  selectLevels(ctx, variantIds)

/** Keeps the stock of these variants as it is until the transaction ends. */
export const lockStock = (ctx: Context, variantIds: readonly string[]): Promise<void> => lockLevels(ctx, variantIds)

/** Ends the tracking of variants that are deleted in the same transaction. */
export const endTracking = (ctx: Context, variantIds: readonly string[]): Promise<void> => deleteLevels(ctx, variantIds)
