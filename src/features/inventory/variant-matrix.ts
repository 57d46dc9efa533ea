import { listVariants, saveVariants } from '@/features/catalog/save-variants'
import type { VariantInput } from '@/features/catalog/variant-input'
import type { Context } from '@/platform/context'
import type { FieldError } from '@/platform/http/problem'
import { inTransactionResult } from '@/platform/transaction'
import { toDecimal, money } from '@/shared/money'
import { parseAmount } from '@/shared/money-parse'
import { fail, ok, type Result } from '@/shared/result'

import { setOnHand } from './correct-stock'
import { selectLevels, type Stock } from './level.repository'

type Texts = Readonly<Record<string, string>>

/** A row as the editor types it: amounts are decimals by currency, an empty one means that there is none. */
export type TypedVariant = {
  readonly id: string
  readonly sku: string
  readonly options: Texts
  readonly isActive: boolean
  readonly price: Texts
  readonly compareAt: Texts
  /** Pieces; empty where stock is not tracked. */
  readonly onHand: string
}

export type MatrixRow = TypedVariant & { readonly stock: Pick<Stock, 'reserved' | 'allocated' | 'available'> | null }
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
    onHand: level ? String(level.onHand) : '',
    stock: level ?? null,
  }
}

/** Saves prices, SKUs and counts of all rows, or nothing when one cell is wrong; each wrong cell is named. */
export async function saveVariantMatrix(
  ctx: Context,
  { productId, rows, staffId }: { productId: string; rows: readonly TypedVariant[]; staffId: string },
): Promise<Result<VariantMatrix, SaveMatrixFailure>> {
  const read = rows.map((row, index) => readRow(ctx, row, index))
  const errors = read.flatMap((row) => row.errors)
  if (errors.length > 0) return fail('validation_failed', { errors })
  return inTransactionResult(ctx, async (): Promise<Result<VariantMatrix, SaveMatrixFailure>> => {
    const saved = await saveVariants(
      ctx,
      productId,
      read.map(({ variant }) => variant),
    )
    if (!saved.ok) return saved
    const before = await getVariantMatrix(ctx, productId)
    const refused: FieldError[] = []
    for (const [index, { id, onHand }] of rows.entries()) {
      const typed = onHand.trim()
      if (typed === '' || typed === before.rows.find((row) => row.id === id)?.onHand) continue
      const counted = await setOnHand(ctx, { variantId: id, onHand: Number(typed), staffId })
      const message = 'More pieces than that are promised to open orders.'
      if (!counted.ok) refused.push({ path: `rows.${index}.onHand`, message })
    }
    return refused.length > 0
      ? fail('validation_failed', { errors: refused })
      : ok(await getVariantMatrix(ctx, productId))
  })
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
  if (!/^\s*\d{0,7}\s*$/.test(row.onHand)) wrong('onHand', 'Write a whole number of pieces.')
  return { variant: { id, sku, options, isActive, prices }, errors }
}
