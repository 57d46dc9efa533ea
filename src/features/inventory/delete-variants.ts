import {
  APIError,
  type CollectionAfterDeleteHook,
  type CollectionBeforeDeleteHook,
  type CollectionConfig,
} from 'payload'

import { deleteAllVariants, listVariants } from '@/features/catalog/save-variants'
import { findStoreById } from '@/features/stores/store-directory'
import type { Context, SystemContext } from '@/platform/context'
import { systemClock } from '@/shared/clock'

import { heldPieces, promisedProblem } from './domain/row-problems'
import { deleteLevels, lockLevels, selectLevels } from './level.repository'

async function withStore(ctx: SystemContext, storeId: unknown): Promise<Context | null> {
  const store = typeof storeId === 'string' ? await findStoreById(storeId) : null
  return store && { ...ctx, store }
}

/** Keeps what is promised of these variants as it is until the transaction ends; how many pieces that are. */
async function lockPromised(ctx: Context, ids: readonly string[]): Promise<number> {
  await lockLevels(ctx, ids)
  const levels = await selectLevels(ctx, ids)
  return levels.reduce((sum, stock) => sum + heldPieces({ stock }), 0)
}

const refusal = (message: string): APIError => new APIError(message, 409, null, true)

/** Deletes the variants of a product that is deleted, with their stock. Orders are snapshots and keep working. */
export async function deleteVariants(system: SystemContext, productId: string): Promise<void> {
  const { payload, req } = system
  const find = {
    collection: 'products',
    id: productId,
    depth: 0,
    disableErrors: true,
    select: { store: true },
  } as const
  const ctx = await withStore(system, (await payload.findByID({ ...find, req }))?.store)
  if (!ctx) return
  const ids = (await listVariants(ctx, productId)).map(({ id }) => id)
  const held = await lockPromised(ctx, ids)
  if (held > 0) {
    const pieces = held === 1 ? 'One piece of this product is' : `${String(held)} pieces of this product are`
    throw refusal(`${pieces} reserved for open orders. Unpublish it, and delete it once they have shipped.`)
  }
  await deleteLevels(ctx, ids)
  await deleteAllVariants(ctx, productId)
}

/** A variant that open orders hold pieces of stays, by whatever way it is deleted; the stock of another one is deleted with it. */
export const keepPromised = (variants: CollectionConfig): CollectionConfig => ({
  ...variants,
  hooks: {
    ...variants.hooks,
    beforeDelete: [...(variants.hooks?.beforeDelete ?? []), beforeDelete],
    afterDelete: [...(variants.hooks?.afterDelete ?? []), afterDelete],
  },
})

const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { payload } = req
  const find = {
    collection: 'variants',
    id: String(id),
    depth: 0,
    disableErrors: true,
    select: { store: true },
  } as const
  const ctx = await withStore({ payload, req, clock: systemClock }, (await payload.findByID({ ...find, req }))?.store)
  const problem = ctx && promisedProblem(await lockPromised(ctx, [String(id)]))
  if (problem) throw refusal(problem)
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const { store } = doc as { readonly store?: unknown }
  const ctx = await withStore({ payload: req.payload, req, clock: systemClock }, store)
  if (ctx) await deleteLevels(ctx, [String(id)])
  return doc as unknown
}
