import { measureText } from '@/features/catalog/domain/measure'
import type { OptionRow } from '@/features/catalog/domain/option-rows'
import { optionsForSale, readOptions } from '@/features/catalog/option-reference'
import { listVariants } from '@/features/catalog/save-variants'
import type { VariantInput } from '@/features/catalog/variant-input'
import { listStock, type TrackedStock } from '@/features/inventory/tracked-stock'
import type { Context } from '@/platform/context'
import type { CurrencyCode } from '@/shared/currencies'
import { toDecimal, money } from '@/shared/money'

import type { MatrixRow } from './domain/typed-variants'

export type VariantMatrix = {
  /** Those of the store, its first one first. */
  readonly currencies: readonly CurrencyCode[]
  readonly rows: readonly MatrixRow[]
}

/** With the saved options, to which the variants' values belong until the form is published. */
export type VariantTable = VariantMatrix & { readonly options: readonly OptionRow[] }

export async function getVariantTable(ctx: Context, productId: string): Promise<VariantTable> {
  const options = await readOptions(ctx, productId)
  return { ...(await getVariantMatrix(ctx, productId)), options: options ? optionsForSale(options) : [] }
}

/** All variants of a product with prices and stock, as the table of the product's form shows them. */
export async function getVariantMatrix(ctx: Context, productId: string): Promise<VariantMatrix> {
  const variants = await listVariants(ctx, productId)
  const levels = await listStock(
    ctx,
    variants.map(({ id }) => id),
  )
  const byVariant = new Map(levels.map((level) => [level.variantId, level]))
  const currencies = currenciesOf(ctx)
  return { currencies, rows: variants.map((variant) => toRow(currencies, variant, byVariant.get(variant.id))) }
}

const currenciesOf = ({ store }: Context): readonly CurrencyCode[] => [
  ...new Set([store.defaultCurrency, ...store.currencies]),
]

function toRow(
  currencies: readonly CurrencyCode[],
  { id, sku, options, isActive, prices, measure, weightGrams }: VariantInput,
  level: TrackedStock | undefined,
): MatrixRow {
  const inWords = (key: 'amount' | 'compareAt') =>
    Object.fromEntries(
      currencies.map((currency) => {
        const amount = prices.find((price) => price.currency === currency)?.[key] ?? null
        return [currency, amount === null ? '' : toDecimal(money(amount, currency))]
      }),
    )
  return {
    id,
    sku,
    options,
    isActive,
    price: inWords('amount'),
    compareAt: inWords('compareAt'),
    measure: measure ? measureText(measure) : '',
    onHand: level ? String(level.onHand) : '',
    stock: level ?? null,
    weightGrams,
  }
}
