import {
  APIError,
  type CollectionAfterDeleteHook,
  type CollectionBeforeDeleteHook,
  type CollectionConfig,
} from 'payload'

import { lockOptions } from '@/features/catalog/option-lock.queries'
import { deleteAllVariants, listVariantIds, listVariants } from '@/features/catalog/save-variants'
import { findStoreById } from '@/features/stores/store-directory'
import type { Context, SystemContext } from '@/platform/context'
import { documentsMeant } from '@/platform/references/documents-meant'
import type { Operation } from '@/platform/references/operation'
import { mostTogether } from '@/platform/references/refuse-deletion'
import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { heldPieces, promisedProblem } from './domain/promised'
import { deleteLevels, lockLevels, lockLevelsToDelete, selectLevels } from './level.repository'
import { inventoryPanel } from './panel-texts'

async function withStore(ctx: SystemContext, storeId: unknown): Promise<Context | null> {
  const store = typeof storeId === 'string' ? await findStoreById(storeId) : null
  return store && { ...ctx, store }
}

/** Locks the stock of these variants until the transaction ends. Returns the pieces that checkouts and orders hold. */
async function lockPromised(ctx: Context, ids: readonly string[]): Promise<number> {
  await lockLevels(ctx, ids)
  const levels = await selectLevels(ctx, ids)
  return levels.reduce((sum, stock) => sum + heldPieces(stock), 0)
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
  if (held > 0) throw refusal(inventoryPanel.for(system.req)('promised.product', { count: held }))
  await deleteLevels(ctx, ids)
  await deleteAllVariants(ctx, productId)
}

/** Refuses to delete a variant of which open orders hold pieces; the stock of other variants is deleted with them. */
export const keepPromised = (variants: CollectionConfig): CollectionConfig => ({
  ...variants,
  hooks: {
    ...variants.hooks,
    beforeOperation: [...(variants.hooks?.beforeOperation ?? []), lockVariants],
    beforeDelete: [...(variants.hooks?.beforeDelete ?? []), beforeDelete],
    afterDelete: [...(variants.hooks?.afterDelete ?? []), afterDelete],
  },
})

const contextOf = ({ req }: Pick<Operation, 'req'>): SystemContext => ({
  payload: req.payload,
  req,
  clock: systemClock,
})

/**
 * Before one call changes or deletes many variants: locks their products and, for a deletion, their stock, in the order
 * in which checkouts and editors lock them. Locked one after the other in the order of the call, they could deadlock
 * with another save.
 */
async function lockVariants(asked: Operation): Promise<void> {
  const variants = await documentsMeant(asked, ['product'])
  if (variants.length === 0) return
  const ctx = contextOf(asked)
  await lockOptions(ctx, ...new Set(variants.flatMap(({ product }) => idIn(product) ?? [])))
  if (asked.operation !== 'delete') return
  await lockLevelsToDelete(
    ctx,
    variants.map(({ id }) => id),
  )
}

/** The same for products, with all their variants. */
export async function lockProductsToDelete(asked: Operation): Promise<void> {
  if (asked.operation !== 'delete') return
  const products = (await documentsMeant(asked, [])).map(({ id }) => id)
  // A deletion of more products is refused later.
  if (products.length === 0 || products.length > mostTogether) return
  const ctx = contextOf(asked)
  await lockOptions(ctx, ...products)
  await lockLevelsToDelete(ctx, await listVariantIds(ctx, products))
}

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
  if (problem) throw refusal(inventoryPanel.say(problem, req))
}

const afterDelete: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  const { store } = doc as { readonly store?: unknown }
  const ctx = await withStore({ payload: req.payload, req, clock: systemClock }, store)
  if (ctx) await deleteLevels(ctx, [String(id)])
  return doc as unknown
}
