import { invalidateAfterCommit, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import type { FieldError } from '@/platform/http/problem'
import { fail, ok, type Result } from '@/shared/result'

import { optionKey } from './domain/variant-matrix'
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
  rows: readonly VariantInput[],
): Promise<Result<null, SaveVariantsFailure>> {
  const slug = await findProductSlug(ctx, productId)
  if (slug === undefined) return fail('not_found')
  const taken = await listTakenSkus(ctx, productId, rows)
  const errors = rows.flatMap((row, index) => checkRow(row, index, { rows, taken }))
  if (errors.length > 0) return fail('validation_failed', { errors })
  await upsertVariants(ctx, productId, rows)
  const tags = [cacheTags.listing(ctx.store.id), ...(slug === null ? [] : [cacheTags.product(ctx.store.id, slug)])]
  await invalidateAfterCommit(ctx, tags)
  return ok(null)
}

function checkRow(
  { sku, options }: VariantInput,
  index: number,
  { rows, taken }: { rows: readonly VariantInput[]; taken: ReadonlySet<string> },
): FieldError[] {
  const path = `rows.${index}.sku`
  const before = rows.slice(0, index)
  const isDouble = taken.has(sku) || before.some((other) => other.sku === sku)
  const key = optionKey(options)
  return [
    ...(isDouble ? [{ path, message: `${sku} is the SKU of another variant.` }] : []),
    ...(before.some((other) => optionKey(other.options) === key)
      ? [{ path, message: 'There is another variant of the same options.' }]
      : []),
  ]
}

/** A product's variants as the editor's table shows them, without their stock. */
export const listVariants = listVariantRows
