import { spreadDiscounts, type Adjustment } from '@/features/pricing/domain/discounts'
import { summarizeTax, taxOf, type TaxLine } from '@/features/pricing/domain/tax'
import { isNegative, multiply, subtract, sum, zero, type CurrencyCode, type Money } from '@/shared/money'

/**
 * A line as the catalog prices it. `unitPrice` contains the tax in a tax-inclusive store, and does not in the others.
 */
type LineToPrice = {
  readonly id: string
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: Money
  readonly compareAtPrice?: Money | null | undefined
  /** In basis points: 19 % is 1900. */
  readonly taxRate: number
  readonly taxName?: string | undefined
  readonly requiresShipping: boolean
}

type ShippingToPrice = {
  readonly code: string
  readonly name?: string | undefined
  /** With or without tax as the unit prices are. */
  readonly amount: Money
  readonly taxRate: number
  readonly taxName?: string | undefined
}

export type CartToPrice = {
  readonly currency: CurrencyCode
  /** Whether the prices of this store contain the tax. */
  readonly taxInclusive: boolean
  readonly lines: readonly LineToPrice[]
  readonly shipping?: ShippingToPrice | null | undefined
  readonly adjustments?: readonly Adjustment[] | undefined
}

export type QuoteLine = {
  readonly id: string
  readonly sku: string
  readonly quantity: number
  readonly unitPrice: Money
  readonly compareAtPrice: Money | null
  readonly requiresShipping: boolean
  readonly taxRate: number
  readonly taxName: string
  /** `unitPrice × quantity`. */
  readonly subtotal: Money
  /** The sum of the discounts, never negative. */
  readonly discountTotal: Money
  readonly taxTotal: Money
  /** What the shopper pays for the line, tax always included. */
  readonly total: Money
}

export type QuoteShippingLine = {
  readonly code: string
  readonly name: string
  readonly taxRate: number
  readonly taxName: string
  readonly subtotal: Money
  readonly discountTotal: Money
  readonly taxTotal: Money
  readonly total: Money
}

/**
 * A priced cart. To the minor unit, always:
 * - `total` = the lines' totals + the shipping line's total
 * - `total` = `subtotal - discountTotal + shippingTotal`, `+ taxTotal` where prices are without tax
 */
export type Quote = {
  readonly currency: CurrencyCode
  readonly taxInclusive: boolean
  readonly requiresShipping: boolean
  readonly lines: readonly QuoteLine[]
  /** Null while no method is chosen, and when nothing has to be shipped. */
  readonly shippingLine: QuoteShippingLine | null
  /** The actual amount of each discount; their sum is `-discountTotal`. */
  readonly adjustments: readonly Adjustment[]
  /** The goods before discounts. */
  readonly subtotal: Money
  /** All discounts on goods and shipping, never negative. */
  readonly discountTotal: Money
  /** Shipping before discounts. */
  readonly shippingTotal: Money
  readonly taxTotal: Money
  readonly total: Money
  readonly taxLines: readonly TaxLine[]
}

/**
 * The price of the goods after discounts, with or without tax like the unit prices. The quote and the meter for free
 * delivery compare it with the limit.
 */
export const goodsTotal = ({ lines, currency }: Pick<Quote, 'lines' | 'currency'>): Money =>
  sum(
    lines.map(({ subtotal, discountTotal }) => subtract(subtotal, discountTotal)),
    currency,
  )

/**
 * Prices a cart. Tax is computed per line on the amount after discounts, and rounded half up there: then the lines
 * add up to the total, a refunded line gives back its own tax, and no later step rounds again. Both bases are lawful:
 * the Streamlined Sales and Use Tax Agreement, section 324, lets the seller choose item or invoice and rounds half up;
 * in the Union rounding is the member states' (Court of Justice, C-484/06 Ahold and C-302/07 Wetherspoon), and HMRC's
 * VAT Notice 700, section 17.5, allows it line by line.
 *
 * Throws a RangeError for a quantity or a price that the edge must have refused, and when two currencies meet.
 */
export function priceCart(input: CartToPrice): Quote {
  const { currency, taxInclusive } = input
  input.lines.forEach(assertPriceable)
  const requiresShipping = input.lines.some((line) => line.requiresShipping)
  const shipping = requiresShipping ? (input.shipping ?? null) : null
  if (shipping && isNegative(shipping.amount)) throw new RangeError('Negative shipping rate')

  const subtotals = input.lines.map((line) => multiply(line.unitPrice, line.quantity))
  const shippingTotal = shipping?.amount ?? zero(currency)
  const discounts = spreadDiscounts({
    currency,
    lines: input.lines.map(({ id }, index) => ({ id, amount: subtotals[index] ?? zero(currency) })),
    shipping: shippingTotal,
    adjustments: input.adjustments ?? [],
  })
  const price = (subtotal: Money, discountTotal: Money, { taxRate, taxName = '' }: LineToPrice | ShippingToPrice) => {
    const discounted = subtract(subtotal, discountTotal)
    return { subtotal, discountTotal, taxRate, taxName, ...taxOf(discounted, taxRate, taxInclusive) }
  }
  const lines = input.lines.map((line, index) => ({
    id: line.id,
    sku: line.sku,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    compareAtPrice: line.compareAtPrice ?? null,
    requiresShipping: line.requiresShipping,
    ...price(subtotals[index] ?? zero(currency), discounts.lines[index] ?? zero(currency), line),
  }))
  const shippingLine = shipping && {
    code: shipping.code,
    name: shipping.name ?? shipping.code,
    ...price(shipping.amount, discounts.shipping, shipping),
  }
  const priced = shippingLine ? [...lines, shippingLine] : lines
  const total = (pick: (line: QuoteLine | QuoteShippingLine) => Money) => sum(priced.map(pick), currency)
  return {
    currency,
    taxInclusive,
    requiresShipping,
    lines,
    shippingLine,
    adjustments: discounts.adjustments,
    subtotal: sum(subtotals, currency),
    discountTotal: total((line) => line.discountTotal),
    shippingTotal,
    taxTotal: total((line) => line.taxTotal),
    total: total((line) => line.total),
    taxLines: summarizeTax(priced, currency),
  }
}

/** Whether the total equals the one that the shopper saw; otherwise the answer is `total_changed`. */
export const isExpectedTotal = (quote: Quote, expected: Money): boolean =>
  quote.currency === expected.currency && quote.total.amount === expected.amount

function assertPriceable({ sku, quantity, unitPrice }: LineToPrice): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`Quantity of ${sku}: ${String(quantity)}`)
  if (isNegative(unitPrice)) throw new RangeError(`Negative price of ${sku}`)
}
