import type { Context } from '@/platform/context'

import { deleteLevels, lockLevels, selectLevels, type Stock } from './level.repository'

export type TrackedStock = Stock

/** The stock of these variants of the store, without untracked ones. */
export const listStock = (ctx: Context, variantIds: readonly string[]): Promise<TrackedStock[]> =>
  selectLevels(ctx, variantIds)

/** Locks the stock of these variants until the transaction ends. */
export const lockStock = (ctx: Context, variantIds: readonly string[]): Promise<void> => lockLevels(ctx, variantIds)

/** Ends the tracking of variants that are deleted in the same transaction. */
export const endTracking = (ctx: Context, variantIds: readonly string[]): Promise<void> => deleteLevels(ctx, variantIds)
