import { invalidateAfterCommit, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'

import { announceProducts } from './announce-products'
import { checkVariants as checkRows, type VariantProblem } from './domain/check-variants'
import type { OptionRow } from './domain/option-rows'
import { listNamedVariants, selectVariantIds } from './option-values.repository'
import type { VariantInput } from './variant-input'
import {
  deactivateVariants,
  deleteVariantRows,
  findProductSlug,
  freeSkus,
  listForeignIds,
  listTakenSkus,
  listUsedSkuRows,
  listVariantRows,
  upsertVariants,
} from './variant-matrix.repository'

/** Locks the product's variants against other writers until the transaction ends; false when it does not exist. */
export const lockProduct = async (ctx: Context, productId: string): Promise<boolean> =>
  (await findProductSlug(ctx, productId)) !== undefined

/** A problem of a cell of the table of variants. */
export interface RefusedVariant {
  readonly variantId: string
  readonly cell: 'sku' | `price.${string}` | `compareAt.${string}`
  readonly problem: VariantProblem['problem']
}

/**
 * Problems of a product's variants with these options, by cell. Of two equal variants the later one has the problem.
 */
export async function checkVariants(
  ctx: Context,
  product: { readonly id: string; readonly options: readonly OptionRow[]; readonly claimedSkus: ReadonlySet<string> },
  rows: readonly VariantInput[],
): Promise<readonly RefusedVariant[]> {
  const takenSkus = new Set([...(await listTakenSkus(ctx, product.id, rows)), ...product.claimedSkus])
  const rules = { options: product.options, currencies: ctx.store.currencies, takenSkus }
  // Variants off sale may keep their values.
  const problems = checkRows(
    rules,
    rows.map((row) => ({ ...row, storedOptions: row.options })),
  )
  return problems.flatMap((problem) => {
    const row = rows[problem.row]
    return row ? [{ variantId: row.id, cell: cellOf(problem, row), problem: problem.problem }] : []
  })
}

/** Ids of rows that are variants of other products. */
export const listForeignVariants = (
  ctx: Context,
  productId: string,
  rows: readonly VariantInput[],
): Promise<ReadonlySet<string>> =>
  listForeignIds(
    ctx,
    productId,
    rows.map(({ id }) => id),
  )

/** A wrong combination is marked at the SKU, because the table has no editable cell for the combination. */
function cellOf({ cell, price }: VariantProblem, { prices }: VariantInput): RefusedVariant['cell'] {
  const currency = price === undefined ? '' : (prices[price]?.currency ?? '')
  if (cell === 'sku' || cell === 'options') return 'sku'
  return cell === 'compareAt' ? `compareAt.${currency}` : `price.${currency}`
}

/**
 * Deletes variants of a product and takes others off sale, in the caller's transaction. Call it before the product's
 * new options are checked against the variants for sale. Placed orders keep their copies.
 */
export async function retireVariants(
  ctx: Context,
  productId: string,
  { removed, inactive }: { removed: readonly string[]; inactive: readonly string[] },
): Promise<void> {
  if (inactive.length > 0) await deactivateVariants(ctx, productId, inactive)
  if (removed.length > 0) await deleteVariantRows(ctx, productId, removed)
}

/** Deletes all variants of a product, in one statement. Orders keep their copies. */
export const deleteAllVariants = (ctx: Context, productId: string): Promise<void> =>
  deleteVariantRows(ctx, productId, null)

/**
 * Writes a product's variants, new ones among them, in the caller's transaction and in the order of the rows. Those
 * that exist keep their option values, which follow the product's options.
 */
export async function saveVariants(ctx: Context, productId: string, wanted: readonly VariantInput[]): Promise<void> {
  const stored = new Map((await listNamedVariants(ctx, productId)).map(({ id, options }) => [id, options]))
  const rows = wanted.map((row) => ({ ...row, options: stored.get(row.id) ?? row.options }))
  // Two variants may have swapped their SKUs.
  await freeSkus(ctx, productId, rows)
  await upsertVariants(ctx, productId, rows)
  const slug = await findProductSlug(ctx, productId)
  if (slug) await invalidateAfterCommit(ctx, [cacheTags.product(ctx.store.id, slug)])
  await announceProducts(ctx, [{ storeId: ctx.store.id, productId }])
}

/**
 * The SKUs among these that variants of the store have, or will have once a draft is published, compared by `skuKey`.
 */
export const listUsedSkus = listUsedSkuRows

/** A product's variants for the editor's table, without their stock. */
export const listVariants = listVariantRows

/** The variants of these products, of whatever stores. */
export const listVariantIds = selectVariantIds
