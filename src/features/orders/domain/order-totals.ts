import type { Quote, QuoteLine, QuoteShippingLine } from '@/features/pricing/domain/quote'
import { add, equals, isNegative, multiply, subtract, sum, type Money } from '@/shared/money'

type Amounts = 'subtotal' | 'discountTotal' | 'taxTotal' | 'total'

/** The figures of an order, which are those of the quote it was placed from. */
export type OrderFigures = Pick<Quote, 'currency' | 'taxInclusive' | 'shippingTotal' | Amounts> & {
  readonly lines: readonly Pick<QuoteLine, 'quantity' | 'unitPrice' | Amounts>[]
  readonly shippingLine: Pick<QuoteShippingLine, Amounts> | null
  readonly taxLines: readonly { readonly taxable: Money; readonly tax: Money }[]
}

/**
 * The rules of invariant I5 that an order breaks, by name; empty for a sound one. Asked before an order is written, and
 * by the check of the books.
 */
export function brokenTotals(order: OrderFigures): string[] {
  const { currency, lines, shippingLine, taxLines } = order
  const parts = [...lines, ...(shippingLine ? [shippingLine] : [])]
  const total = (list: readonly Money[]) => sum(list, currency)
  const goods = add(subtract(order.subtotal, order.discountTotal), order.shippingTotal)
  const rules: Record<string, boolean> = {
    'each line costs its unit price times its quantity': lines.every((line) =>
      equals(multiply(line.unitPrice, line.quantity), line.subtotal),
    ),
    'each line is its subtotal, less its discount, with its tax': parts.every((part) => {
      const discounted = subtract(part.subtotal, part.discountTotal)
      return equals(part.total, order.taxInclusive ? discounted : add(discounted, part.taxTotal))
    }),
    'the subtotals add up': equals(total(lines.map((line) => line.subtotal)), order.subtotal),
    'the discounts add up': equals(total(parts.map((part) => part.discountTotal)), order.discountTotal),
    'the taxes add up': equals(total(parts.map((part) => part.taxTotal)), order.taxTotal),
    'the tax summary adds up': equals(total(taxLines.map((line) => line.tax)), order.taxTotal),
    'the totals add up': equals(total(parts.map((part) => part.total)), order.total),
    'the summary adds up': equals(order.taxInclusive ? goods : add(goods, order.taxTotal), order.total),
    'nothing is negative': ![order, ...parts].some((one) => isNegative(one.total) || isNegative(one.taxTotal)),
  }
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]))
}
