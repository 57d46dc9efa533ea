import { followOptions } from '@/features/catalog/domain/follow-options'
import type { OptionRow } from '@/features/catalog/domain/option-rows'
import { saleProblems, type SaleProblem, type Sellable } from '@/features/catalog/domain/sale-problems'
import { optionsForSale, readOptions } from '@/features/catalog/option-reference'
import { checkVariants, lockProduct, type RefusedVariant } from '@/features/catalog/save-variants'
import type { VariantInput } from '@/features/catalog/variant-input'
import type { Context } from '@/platform/context'
import type { FieldError } from '@/platform/http/problem'
import { fail, ok, type Result } from '@/shared/result'

import { emptiedCount, readCells, type CellProblem } from './domain/read-cells'
import { cellsOf, countProblem, type MatrixRow, type TypedVariant } from './domain/typed-variants'
import { variantTable, type TableRow } from './domain/variant-table'
import { lockLevels } from './level.repository'
import { getVariantMatrix } from './variant-matrix'

/** A product as it is to be published. */
export type ProductToSell = Pick<Sellable, 'kind' | 'fileCount'> & {
  readonly id: string
  readonly options: readonly OptionRow[]
}

/** A count that was typed: pieces by which what is on hand changes, or the first count of a variant. */
export type Count = { readonly variantId: string } & ({ readonly change: number } | { readonly first: number })

/** What is written when a product is published. */
export interface VariantPlan {
  readonly productId: string
  /** All variants that the product has then, or null when nothing was typed. */
  readonly variants: readonly VariantInput[] | null
  readonly removed: readonly string[]
  /** Variants that are taken off sale. */
  readonly inactive: readonly string[]
  readonly counts: readonly Count[]
}

export type PlanFailure =
  | { readonly code: 'not_found' }
  /** Cells that are wrong: `path` is `variantRows[<index of the typed row>].<cell>`. */
  | { readonly code: 'validation_failed'; readonly errors: readonly FieldError[] }
  | { readonly code: 'not_for_sale'; readonly problems: readonly SaleProblem[] }

/**
 * Looks at what was typed of a product's variants and whether the product can be bought with it, and locks what it has
 * looked at until the transaction ends: nothing that {@link writeVariants} does with the plan can be refused any more.
 */
export async function planVariants(
  ctx: Context,
  product: ProductToSell,
  typed: readonly TypedVariant[],
): Promise<Result<VariantPlan, PlanFailure>> {
  if (!(await lockProduct(ctx, product.id))) return fail('not_found')
  await lockLevels(
    ctx,
    typed.filter(({ shown, isRemoved, onHand }) => isRemoved || onHand !== shown?.onHand).map(({ id }) => id),
  )
  const { currencies, rows } = await getVariantMatrix(ctx, product.id)
  const present = await withOptionsOf(ctx, product, rows)
  const options = product.options.map(({ code, values }) => ({ code, values: values.map((value) => value.code) }))
  const table = variantTable(present, typed, { options, currencies })
  const kept = table.filter(({ isRemoved }) => !isRemoved)
  const read = kept.map((row) => ({ row, ...readCells(cellsOf(row), currencies) }))
  const variants = read.map(({ row, prices, measure }): VariantInput => {
    const { id, sku, isActive } = row
    return { id, sku: sku.trim(), options: row.options, isActive, prices, measure }
  })

  const typedIds = new Set(typed.map(({ id }) => id))
  // Of two that are alike the one is to blame that was typed.
  const typedLast = variants.toSorted((a, b) => Number(typedIds.has(a.id)) - Number(typedIds.has(b.id)))
  const refused = await checkVariants(ctx, product, typedLast)
  const problems = new Map<string, readonly CellProblem[]>([
    ...table.filter(({ isRemoved }) => isRemoved).map((row) => [row.id, promised(row)] as const),
    ...read.map(({ row, problems: unreadable }) => {
      const since = row.typed ? sinceShown(row.typed, row.present) : []
      return [row.id, onePerCell([...unreadable, ...since, ...ofRow(refused, row.id)])] as const
    }),
  ])
  const errors = typed.flatMap(({ id }, index) =>
    (problems.get(id) ?? []).map(({ cell, message }) => ({ path: `variantRows[${index}].${cell}`, message })),
  )
  if (errors.length > 0) return fail('validation_failed', { errors })

  const missing = saleProblems(
    {
      ...product,
      options,
      variants: variants.map(({ isActive, options: values, prices }) => ({
        isActive,
        options: values,
        currencies: prices.map(({ currency }) => currency),
      })),
    },
    ctx.store.defaultCurrency,
  )
  if (missing.length > 0) return fail('not_for_sale', { problems: missing })
  return ok({
    productId: product.id,
    variants: typed.length === 0 ? null : variants,
    removed: table.flatMap(({ id, isRemoved, present: saved }) => (isRemoved && saved ? [id] : [])),
    inactive: kept.flatMap(({ id, isActive, present: saved }) => (saved?.isActive && !isActive ? [id] : [])),
    counts: kept.flatMap((row) => (row.typed ? countsOf(row, row.typed) : [])),
  })
}

/** The variants with the values that they will have: those follow the options of the product when it is published. */
async function withOptionsOf(
  ctx: Context,
  { id, options: after }: ProductToSell,
  rows: readonly MatrixRow[],
): Promise<readonly MatrixRow[]> {
  const known = rows.length > 0 ? await readOptions(ctx, id) : null
  if (!known) return rows
  const change = { before: optionsForSale(known), after }
  return rows.map((row) => ({ ...row, options: followOptions(change, row.options) }))
}

const ofRow = (refused: readonly RefusedVariant[], id: string): readonly RefusedVariant[] =>
  refused.filter(({ variantId }) => variantId === id)

const onePerCell = (problems: readonly CellProblem[]): readonly CellProblem[] =>
  problems.filter(({ cell }, index) => problems.findIndex((other) => other.cell === cell) === index)

function promised({ present }: TableRow): readonly CellProblem[] {
  const held = (present?.stock?.reserved ?? 0) + (present?.stock?.allocated ?? 0)
  if (held === 0) return []
  const pieces = held === 1 ? 'One piece of it is' : `${held} pieces of it are`
  return [
    {
      cell: 'sku',
      message: `${pieces} reserved for open orders. Take it off sale, and delete it once they have shipped.`,
    },
  ]
}

/** What has changed between the moment in which the editor saw the variant and now. */
function sinceShown(typed: TypedVariant, present: MatrixRow | undefined): readonly CellProblem[] {
  if (typed.shown && !present)
    return [{ cell: 'sku', message: 'This variant has been deleted in the meantime. Delete the row too.' }]
  const conflict = countProblem(typed, present)
  if (conflict !== null) return [{ cell: 'onHand', message: conflict }]
  const emptied = emptiedCount(typed, typed.shown ?? undefined)
  if (emptied) return [emptied]
  const { reserved = 0, allocated = 0 } = present?.stock ?? {}
  const isTooFew = typed.onHand !== typed.shown?.onHand && Number(typed.onHand) < reserved + allocated
  return isTooFew ? [{ cell: 'onHand', message: 'More pieces than that are reserved for open orders.' }] : []
}

function countsOf(row: TableRow, typed: TypedVariant): readonly Count[] {
  const text = typed.onHand.trim()
  const now = row.present?.onHand ?? ''
  if (text === now || text === (typed.shown?.onHand ?? '')) return []
  return [
    now === '' ? { variantId: row.id, first: Number(text) } : { variantId: row.id, change: Number(text) - Number(now) },
  ]
}
