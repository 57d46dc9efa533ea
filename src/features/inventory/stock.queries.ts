import type { Context } from '@/platform/context'

import { selectLevels, type Stock } from './level.repository'

export type { Stock } from './level.repository'

/** The stock of variants of this store, by variant id. One that is not tracked has no entry. */
export async function findStock(ctx: Context, variantIds: readonly string[]): Promise<ReadonlyMap<string, Stock>> {
  if (variantIds.length === 0) return new Map()
  return new Map((await selectLevels(ctx, variantIds)).map((stock) => [stock.variantId, stock]))
}
