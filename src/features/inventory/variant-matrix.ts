import { measureText, parseMeasure } from '@/features/catalog/domain/measure'
import { listVariants, lockProduct, saveVariants } from '@/features/catalog/save-variants'
import type { VariantInput } from '@/features/catalog/variant-input'
import type { Context } from '@/platform/context'
import type { FieldError } from '@/platform/http/problem'
import { inTransactionResult } from '@/platform/transaction'
import { toDecimal, money } from '@/shared/money'
import { parseAmount } from '@/shared/money-parse'
import { fail, ok, type Result } from '@/shared/result'

import { adjustStock, setOnHand } from './correct-stock'
import { selectLevels, type Stock } from './level.repository'

type Texts = Readonly<Record<string, string>>

/** What can be typed of a row: amounts are decimals by currency, an empty one means that there is none. */
export type Cells = {
  readonly sku: string
  readonly isActive: boolean
  readonly price: Texts
  readonly compareAt: Texts
  /** What a package holds, such as '50 ml'; may be empty. */
  readonly measure: string
  /** Pieces; empty where stock is not tracked. */
  readonly onHand: string
}

type Variant = { readonly id: string; readonly options: Texts }

/** `shown` is the row as the form got it, by which to tell what the editor changed; null for a new variant. */
export type TypedVariant = Variant & Cells & { readonly shown: Cells | null }

export type MatrixRow = Variant & Cells & { readonly stock: Pick<Stock, 'reserved' | 'allocated' | 'available'> | null }
export type VariantMatrix = { readonly currencies: readonly string[]; readonly rows: readonly MatrixRow[] }

type SaveMatrixFailure =
  { readonly code: 'not_found' } | { readonly code: 'validation_failed'; readonly errors: readonly FieldError[] }

/** All variants of a product with prices and stock, as the table of the product's form shows them. */
export async function getVariantMatrix(ctx: Context, productId: string): Promise<VariantMatrix> {
  const variants = await listVariants(ctx, productId)
  const levels = await selectLevels(
    ctx,
    variants.map(({ id }) => id),
  )
  const { currencies } = ctx.store
  return { currencies, rows: variants.map((variant) => toRow(ctx, variant, levels)) }
}

function toRow({ store }: Context, { prices, ...variant }: VariantInput, levels: readonly Stock[]): MatrixRow {
  const level = levels.find(({ variantId }) => variantId === variant.id)
  const inWords = (key: 'amount' | 'compareAt') =>
    Object.fromEntries(
      store.currencies.map((currency) => {
        const amount = prices.find((price) => price.currency === currency)?.[key] ?? null
        return [currency, amount === null ? '' : toDecimal(money(amount, currency))]
      }),
    )
  return {
    ...variant,
    price: inWords('amount'),
    compareAt: inWords('compareAt'),
    measure: variant.measure ? measureText(variant.measure) : '',
    onHand: level ? String(level.onHand) : '',
    stock: level ?? null,
  }
}

/**
 * Saves what was changed in the cells of all rows, or nothing when one is wrong; each wrong cell is named. A cell that the
 * editor left alone keeps what it has by now: pieces that were sent meanwhile are not written back. A count that was
 * changed is refused when it is no longer the one that was shown. The same rows may be sent twice.
 */
export async function saveVariantMatrix(
  ctx: Context,
  { productId, rows, staffId }: { productId: string; rows: readonly TypedVariant[]; staffId: string },
): Promise<Result<VariantMatrix, SaveMatrixFailure>> {
  return inTransactionResult(ctx, async (): Promise<Result<VariantMatrix, SaveMatrixFailure>> => {
    if (!(await lockProduct(ctx, productId))) return fail('not_found')
    const present = new Map((await getVariantMatrix(ctx, productId)).rows.map((row) => [row.id, row]))
    const read = rows.map((row, index) => readRow(ctx, onlyChanges(row, present.get(row.id)), index))
    const errors = read.flatMap((row) => row.errors)
    if (errors.length > 0) return fail('validation_failed', { errors })
    const saved = await saveVariants(
      ctx,
      productId,
      read.map(({ variant }) => variant),
    )
    if (!saved.ok) return saved
    const refused: FieldError[] = []
    for (const [index, row] of rows.entries()) {
      const problem = await count(ctx, row, { now: present.get(row.id)?.onHand ?? '', staffId })
      if (problem !== null) refused.push({ path: `rows.${index}.onHand`, message: problem })
    }
    return refused.length > 0
      ? fail('validation_failed', { errors: refused })
      : ok(await getVariantMatrix(ctx, productId))
  })
}

/** The row with what it has by now in each cell that was not changed. */
function onlyChanges(row: TypedVariant, present: Cells | undefined): TypedVariant {
  const { shown } = row
  if (!shown || !present) return row
  const texts = (typed: Texts, before: Texts, now: Texts): Texts =>
    Object.fromEntries(
      Object.entries(typed).map(([key, text]) => [key, text.trim() === before[key] ? (now[key] ?? '') : text]),
    )
  return {
    ...row,
    sku: row.sku === shown.sku ? present.sku : row.sku,
    isActive: row.isActive === shown.isActive ? present.isActive : row.isActive,
    price: texts(row.price, shown.price, present.price),
    compareAt: texts(row.compareAt, shown.compareAt, present.compareAt),
    measure: row.measure.trim() === shown.measure ? present.measure : row.measure,
  }
}

/** Takes a changed count over; what keeps it from that, in words, or null. */
async function count(
  ctx: Context,
  { id: variantId, onHand, shown }: TypedVariant,
  { now, staffId }: { now: string; staffId: string },
): Promise<string | null> {
  const typed = onHand.trim()
  if (typed === now || typed === (shown?.onHand ?? '')) return null
  if (shown && shown.onHand !== now) return `There are ${now} by now. Look at the figure, then save again.`
  const counted =
    now === ''
      ? await setOnHand(ctx, { variantId, onHand: Number(typed), staffId })
      : await adjustStock(ctx, { variantId, change: Number(typed) - Number(now), staffId })
  return counted.ok ? null : 'More pieces than that are promised to open orders.'
}

function readRow({ store }: Context, row: TypedVariant, index: number) {
  const errors: FieldError[] = []
  const wrong = (cell: string, message: string) => errors.push({ path: `rows.${index}.${cell}`, message })
  const { id, sku, options, isActive } = row
  const prices = store.currencies.flatMap((currency) => {
    const read = (cell: 'price' | 'compareAt') => {
      const text = row[cell][currency]?.trim() ?? ''
      if (text === '') return null
      const amount = parseAmount(text, currency)
      if (amount.ok) return amount.value
      wrong(`${cell}.${currency}`, 'Write a price such as 24.00.')
      return null
    }
    const amount = read('price')
    const compareAt = read('compareAt')
    if (compareAt !== null && (amount === null || compareAt <= amount)) {
      wrong(`compareAt.${currency}`, 'The former price is higher than the price, or empty.')
    }
    return amount === null ? [] : [{ currency, amount, compareAt }]
  })
  if (prices.length === 0) wrong(`price.${store.defaultCurrency}`, 'A variant needs a price.')
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(sku))
    wrong('sku', 'Use letters, digits, hyphens, dots and underscores.')
  const measure = parseMeasure(row.measure)
  if (!measure.ok) wrong('measure', 'Write a content such as 50 ml, 1.5 kg, 20 cm or 80 pieces.')
  if (!/^\s*\d{0,7}\s*$/.test(row.onHand)) wrong('onHand', 'Write a whole number of pieces.')
  else if (row.onHand.trim() === '' && row.shown && row.shown.onHand !== '')
    wrong('onHand', 'Stock that is counted stays counted. Write 0 when there is none.')
  return { variant: { id, sku, options, isActive, prices, measure: measure.ok ? measure.value : null }, errors }
}
