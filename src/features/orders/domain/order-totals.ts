import type { NewOrder } from './order'

type Figures = 'taxInclusive' | 'shippingLine' | 'taxLines' | 'subtotal' | 'discountTotal' | 'shippingTotal'

/** The figures of an order in minor units of its currency. */
export type OrderFigures = Pick<NewOrder, Figures | 'taxTotal' | 'total'> & {
  readonly lines: readonly Pick<
    NewOrder['lines'][number],
    'quantity' | 'unitPrice' | 'subtotal' | 'discountTotal' | 'taxTotal' | 'total'
  >[]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/**
 * The rules of invariant I5 that an order breaks, by name; empty for a sound one. Checked before an order is written.
 */
export function brokenTotals(order: OrderFigures): string[] {
  const { taxInclusive, lines, shippingLine, taxLines } = order
  const withTax = (amount: number, tax: number) => (taxInclusive ? amount : amount + tax)
  const shipping = shippingLine ?? { amount: 0, taxTotal: 0 }
  const shippingDiscount = order.shippingTotal - shipping.amount
  const goods = order.subtotal - order.discountTotal + order.shippingTotal
  const rules: Record<string, boolean> = {
    'there are lines': lines.length > 0,
    'each line costs its unit price times its quantity': lines.every(
      (line) => line.unitPrice * line.quantity === line.subtotal,
    ),
    'each line is its subtotal, less its discount, with its tax': lines.every(
      (line) => line.total === withTax(line.subtotal - line.discountTotal, line.taxTotal),
    ),
    'the subtotals add up': sum(lines.map((line) => line.subtotal)) === order.subtotal,
    'the discounts add up': sum(lines.map((line) => line.discountTotal)) + shippingDiscount === order.discountTotal,
    'the taxes add up': sum(lines.map((line) => line.taxTotal)) + shipping.taxTotal === order.taxTotal,
    'the tax summary adds up': sum(taxLines.map((line) => line.tax)) === order.taxTotal,
    'the totals add up':
      sum(lines.map((line) => line.total)) + withTax(shipping.amount, shipping.taxTotal) === order.total,
    'the summary adds up': withTax(goods, order.taxTotal) === order.total,
    'nothing is negative': [order, ...lines].every((one) => one.total >= 0 && one.taxTotal >= 0),
  }
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]))
}
