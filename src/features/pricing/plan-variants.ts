import { optionProblems } from '@/features/catalog/carry-options'
import { mostVariants } from '@/features/catalog/domain/check-variants'
import type { FieldProblem } from '@/features/catalog/domain/field-problem'
import type { OptionRow } from '@/features/catalog/domain/option-rows'
import { saleProblems, type SaleProblem, type Sellable } from '@/features/catalog/domain/sale-problems'
import { optionsForSale, readOptions } from '@/features/catalog/option-reference'
import { checkVariants, listForeignVariants, lockProduct, type RefusedVariant } from '@/features/catalog/save-variants'
import type { VariantInput } from '@/features/catalog/variant-input'
import { lockStock } from '@/features/inventory/tracked-stock'
import type { Context } from '@/platform/context'
import type { CurrencyCode } from '@/shared/currencies'
import { fail, ok, type Result } from '@/shared/result'

import { cellSaid, type CellSaid } from './domain/cell-said'
import { plannedCounts, type Count } from './domain/planned-counts'
import { readCells, type CellProblem } from './domain/read-cells'
import { problemsSince, removalProblems, unsoldPrices } from './domain/row-problems'
import { cellsOf, type MatrixRow, type TypedVariant } from './domain/typed-variants'
import { followRows, variantTable, type TableRow } from './domain/variant-table'
import { getVariantMatrix } from './variant-matrix'

/** The product to publish. */
export type ProductToSell = Pick<Sellable, 'kind'> & {
  readonly id: string
  readonly fileIds: readonly string[]
  readonly options: readonly OptionRow[]
}

interface Wishes {
  readonly typed: readonly TypedVariant[]
  /** SKUs, as `skuKey` compares them, that other products get in the same transaction. */
  readonly claimedSkus: ReadonlySet<string>
}

/** The changes to write when a product is published. */
export interface VariantPlan {
  readonly productId: string
  /** All variants of the product after the change, or null when nothing was typed. */
  readonly variants: readonly VariantInput[] | null
  readonly removed: readonly string[]
  /** Variants that are taken off sale. */
  readonly inactive: readonly string[]
  readonly counts: readonly Count[]
}

interface RowProblem {
  readonly path: string
  readonly problem: CellSaid
}

export type PlanFailure =
  | { readonly code: 'not_found' }
  | { readonly code: 'too_many'; readonly count: number }
  | { readonly code: 'options_refused'; readonly problems: readonly FieldProblem[] }
  /** Invalid cells: `path` is `variantRows[<index of the typed row>].<cell>`. */
  | { readonly code: 'validation_failed'; readonly problems: readonly RowProblem[] }
  | { readonly code: 'not_for_sale'; readonly problems: readonly SaleProblem[] }

/**
 * Checks the typed variants of a product, its new options, and whether the product can be bought with them, and locks
 * all that it has read until the transaction ends, so that {@link writeVariants} cannot fail afterwards.
 */
export async function planVariants(
  ctx: Context,
  product: ProductToSell,
  { typed, claimedSkus }: Wishes,
): Promise<Result<VariantPlan, PlanFailure>> {
  if (!(await lockProduct(ctx, product.id))) return fail('not_found')
  await lockStock(
    ctx,
    typed.filter(({ shown, isRemoved, onHand }) => isRemoved || onHand !== shown?.onHand).map(({ id }) => id),
  )
  const { currencies, rows } = await getVariantMatrix(ctx, product.id)
  const before = rows.length > 0 ? await readOptions(ctx, product.id) : null
  const options = product.options.map(({ code, values }) => ({ code, values: values.map((value) => value.code) }))
  const table = variantTable(
    before ? followRows(rows, { before: optionsForSale(before), after: product.options }) : rows,
    typed,
    { options, currencies },
  )
  const kept = table.filter(({ isRemoved }) => !isRemoved)
  if (kept.length > mostVariants && kept.some(({ present }) => !present))
    return fail('too_many', { count: kept.length })
  const refusedOptions = before
    ? await optionProblems(ctx, { ...product, ...changeOf(product, rows, kept), before })
    : []
  if (refusedOptions.length > 0) return fail('options_refused', { problems: refusedOptions })

  const read = kept.map((row) => ({ row, ...readCells(cellsOf(row), currencies) }))
  const variants = read.map(({ row, prices, measure }): VariantInput => {
    const { id, sku, options: values, isActive, typed: over } = row
    const weightGrams = over?.carried?.weightGrams ?? null
    return { id, sku: sku.trim(), options: values, isActive, prices, measure, weightGrams }
  })
  const found = new Map<string, readonly CellProblem[]>([
    ...table.filter(({ isRemoved }) => isRemoved).map((row) => [row.id, removalProblems(row)] as const),
    ...read.map(({ row, problems }) => [row.id, problems] as const),
  ])
  const refused = await refusedCells(ctx, product, { kept, variants, claimedSkus })
  const invalid = typed.flatMap(({ id }, index) =>
    onePerCell([...(found.get(id) ?? []), ...(refused.get(id) ?? [])]).map(({ cell, problem }) => ({
      path: `variantRows[${String(index)}].${cell}`,
      problem,
    })),
  )
  if (invalid.length > 0) return fail('validation_failed', { problems: invalid })

  const missing = saleProblems(
    { ...product, fileCount: product.fileIds.length, options, variants: variants.map(forSale) },
    firstOf(ctx),
  )
  if (missing.length > 0) return fail('not_for_sale', { problems: missing })
  return ok({
    productId: product.id,
    variants: typed.length === 0 ? null : variants,
    removed: table.flatMap(({ id, isRemoved, present }) => (isRemoved && present ? [id] : [])),
    inactive: kept.flatMap(({ id, isActive, present }) => (present?.isActive && !isActive ? [id] : [])),
    counts: plannedCounts(kept),
  })
}

const firstOf = ({ store }: Context): CurrencyCode => store.defaultCurrency

const forSale = ({ isActive, options, prices }: VariantInput): Sellable['variants'][number] => ({
  isActive,
  options,
  currencies: prices.map(({ currency }) => currency),
})

/** The change of options, with the variants that remain for sale. */
function changeOf({ options }: ProductToSell, rows: readonly MatrixRow[], kept: readonly TableRow[]) {
  const keptById = new Map(kept.map((row) => [row.id, row]))
  const variants = rows.flatMap((row) => {
    const now = keptById.get(row.id)
    return now ? [{ ...row, isActive: row.isActive && now.isActive }] : []
  })
  return { after: options, variants }
}

interface Checked {
  readonly kept: readonly TableRow[]
  readonly variants: readonly VariantInput[]
  readonly claimedSkus: ReadonlySet<string>
}

/** Conflicts of the remaining rows with other variants and the current stock. */
async function refusedCells(
  ctx: Context,
  product: ProductToSell,
  { kept, variants, claimedSkus }: Checked,
): Promise<ReadonlyMap<string, readonly CellProblem[]>> {
  const isTyped = new Set(kept.flatMap(({ id, typed }) => (typed ? [id] : [])))
  // Of two equal variants the error is at the typed one.
  const typedLast = variants.toSorted((a, b) => Number(isTyped.has(a.id)) - Number(isTyped.has(b.id)))
  const refused: readonly RefusedVariant[] = await checkVariants(ctx, { ...product, claimedSkus }, typedLast)
  const foreign = await listForeignVariants(ctx, product.id, variants)
  return new Map(
    kept.map(({ id, typed, present }) => [
      id,
      [
        ...(foreign.has(id) ? [foreignRow] : []),
        ...(typed ? [...problemsSince(typed, present), ...unsoldPrices(typed, ctx.store.currencies)] : []),
        ...refused.filter(({ variantId }) => variantId === id),
      ],
    ]),
  )
}

const foreignRow: CellProblem = { cell: 'sku', problem: cellSaid('cells.foreign') }

const onePerCell = (problems: readonly CellProblem[]): readonly CellProblem[] =>
  problems.filter(({ cell }, index) => problems.findIndex((other) => other.cell === cell) === index)
