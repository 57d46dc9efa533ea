import { invalidateAfterCommit, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import type { FieldError } from '@/platform/http/problem'
import { fail, ok, type Result } from '@/shared/result'

import { checkVariants, doubleCombination, type VariantProblem } from './domain/check-variants'
import type { NamedVariant } from './domain/plan-variants'
import { optionKey, type OptionValues } from './domain/variant-matrix'
import { optionsForSale, readOptions } from './option-reference'
import { listNamedVariants } from './option-values.repository'
import type { VariantInput } from './variant-input'
import { findProductSlug, listVariantRows, listTakenSkus, upsertVariants } from './variant-matrix.repository'

export type SaveVariantsFailure =
  | { readonly code: 'not_found' }
  /** `path` is `rows.<index>.<cell>`. */
  | { readonly code: 'validation_failed'; readonly errors: readonly FieldError[] }

/** Keeps other writers of the product's variants waiting until the transaction ends; false when there is none. */
export const lockProduct = async (ctx: Context, productId: string): Promise<boolean> =>
  (await findProductSlug(ctx, productId)) !== undefined

/** Writes a product's variants, new ones among them, in the caller's transaction and in the order of the rows. */
export async function saveVariants(
  ctx: Context,
  productId: string,
  wanted: readonly VariantInput[],
): Promise<Result<null, SaveVariantsFailure>> {
  const slug = await findProductSlug(ctx, productId)
  const options = slug === undefined ? null : await readOptions(ctx, productId)
  if (slug === undefined || options === null) return fail('not_found')
  const stored = await listNamedVariants(ctx, productId)
  // A variant stays what it is: its form may be older than the last change of a code.
  const rows = wanted.map((row) => ({ ...row, options: optionsOf(stored, row.id) ?? row.options }))
  const rules = {
    options: optionsForSale(options),
    drafted: options.drafted,
    currencies: ctx.store.currencies,
    takenSkus: await listTakenSkus(ctx, productId, rows),
  }
  const problems = checkVariants(
    rules,
    rows.map((row) => ({ ...row, storedOptions: optionsOf(stored, row.id) })),
  )
  const errors = [...problems.map((problem) => toFieldError(problem, rows)), ...unlistedCombinations(rows, stored)]
  if (errors.length > 0) return fail('validation_failed', { errors })
  await upsertVariants(ctx, productId, rows)
  const tags = [cacheTags.listing(ctx.store.id), ...(slug === null ? [] : [cacheTags.product(ctx.store.id, slug)])]
  await invalidateAfterCommit(ctx, tags)
  return ok(null)
}

const optionsOf = (stored: readonly NamedVariant[], id: string): OptionValues | null =>
  stored.find((variant) => variant.id === id)?.options ?? null

/** The table marks a wrong combination at the SKU: the combination itself is no cell that can be typed over. */
function toFieldError({ row, cell, price, message }: VariantProblem, rows: readonly VariantInput[]): FieldError {
  const currency = price === undefined ? '' : (rows[row]?.prices[price]?.currency ?? '')
  const cells = { sku: 'sku', options: 'sku', compareAt: `compareAt.${currency}` }
  const named = cell === 'currency' || cell === 'amount' ? `price.${currency}` : cells[cell]
  return { path: `rows.${String(row)}.${named}`, message }
}

/** Combinations that variants of the product have which are not among the rows: the form did not know of them yet. */
function unlistedCombinations(rows: readonly VariantInput[], stored: readonly NamedVariant[]): FieldError[] {
  const others = stored.filter(({ id }) => !rows.some((row) => row.id === id))
  return rows.flatMap(({ options }, index) =>
    others.some((other) => optionKey(other.options) === optionKey(options))
      ? [{ path: `rows.${String(index)}.sku`, message: doubleCombination }]
      : [],
  )
}

/** A product's variants as the editor's table shows them, without their stock. */
export const listVariants = listVariantRows
