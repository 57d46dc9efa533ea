import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'

import type { CartViewLine } from '@/features/cart/cart-view'
import type { QuoteLine } from '@/features/pricing/domain/quote'
import { columnNames } from '@/platform/column-names'
import { orders_lines } from '@/platform/payload-schema'
import { moneySchema, urlSchema } from '@/shared/answer-schemas'
import type { Money } from '@/shared/money'

import type { AmountField, NewOrderLine } from './domain/order'

/** The sources of a line: the line of the cart, and its price in the quote that the shopper agreed to. */
export interface Purchase {
  readonly item: CartViewLine
  readonly price: QuoteLine
}

interface LineField<V> {
  readonly column: PgColumn
  /** Its value in a new order. */
  readonly of: (purchase: Purchase) => V
  /** Its schema in the Storefront API; null when the API does not show it. */
  readonly answer: z.ZodType | null
}

type LineFields<Line = NewOrderLine> = { readonly [F in keyof Line]: LineField<Line[F]> }

const amount = (column: PgColumn, of: (purchase: Purchase) => number): LineField<number> => {
  return { column, of, answer: moneySchema }
}

/**
 * Each field of an order line: its column, its value in a new order, and its schema in the API. Inserts, comparisons,
 * views and answers are derived from this list.
 */
export const lineFields: LineFields = {
  product: { column: orders_lines.product, of: ({ item }) => item.productId, answer: null },
  variant: { column: orders_lines.variant, of: ({ item }) => item.variantId, answer: null },
  sku: { column: orders_lines.sku, of: ({ item }) => item.sku, answer: z.string() },
  title: { column: orders_lines.title, of: ({ item }) => item.title, answer: z.string() },
  slug: { column: orders_lines.slug, of: ({ item }) => item.slug, answer: z.string() },
  optionsLabel: {
    column: orders_lines.optionsLabel,
    of: ({ item }) => item.optionsLabel,
    answer: z.string().nullable(),
  },
  pictureUrl: { column: orders_lines.pictureUrl, of: ({ item }) => item.pictureUrl, answer: urlSchema.nullable() },
  isDigital: { column: orders_lines.isDigital, of: ({ item }) => item.isDigital, answer: z.boolean() },
  quantity: { column: orders_lines.quantity, of: ({ price }) => price.quantity, answer: z.int() },
  unitPrice: amount(orders_lines.unitPrice, ({ price }) => price.unitPrice.amount),
  subtotal: amount(orders_lines.subtotal, ({ price }) => price.subtotal.amount),
  discountTotal: amount(orders_lines.discountTotal, ({ price }) => price.discountTotal.amount),
  taxTotal: amount(orders_lines.taxTotal, ({ price }) => price.taxTotal.amount),
  total: amount(orders_lines.total, ({ price }) => price.total.amount),
  taxBasisPoints: { column: orders_lines.taxBasisPoints, of: ({ price }) => price.taxRate, answer: z.int() },
}

const entries = Object.entries(lineFields) as [keyof NewOrderLine, LineField<unknown>][]
const names = entries.map(([name]) => sql.identifier(name))

/** A line of a new order. */
export function orderLineOf(purchase: Purchase): NewOrderLine {
  // The cast is safe: `lineFields` has each field of the type with a value of its type.
  return Object.fromEntries(entries.map(([name, { of }]) => [name, of(purchase)])) as NewOrderLine
}

/** The columns of all fields, and as `line` the rows to be written to them: `select ${values} from ${rows}`. */
export function lineRows(lines: readonly (NewOrderLine & { readonly id: string })[]): {
  readonly columns: SQL
  readonly values: SQL
  readonly rows: SQL
} {
  const written = lines.map((line, index) => ({ ...line, position: index + 1 }))
  const types = entries.map(([name, { column }]) => sql`${sql.identifier(name)} ${sql.raw(column.getSQLType())}`)
  const { _order, id } = orders_lines
  return {
    columns: columnNames(_order, id, ...entries.map(([, { column }]) => column)),
    values: sql.join([sql`line.position`, sql`line.id`, ...names.map((name) => sql`line.${name}`)], sql`, `),
    rows: sql`jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      as line(position int, id text, ${sql.join(types, sql`, `)})`,
  }
}

/** An order line with its fields as JSON, to select from `orders_lines`. */
export const lineJson: SQL = sql`jsonb_build_object(${sql.join(
  entries.map(([name, { column }]) => sql`${sql.raw(`'${name}'`)}, ${column}`),
  sql`, `,
)})`

/** The fields of a line in an answer of the API. */
export const lineAnswer: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  entries.flatMap(([name, { answer }]) => (answer ? [[name, answer]] : [])),
)

/** The amounts of a line as money. */
export const amountsOf = (
  line: Pick<NewOrderLine, AmountField>,
  inCurrency: (amount: number) => Money,
): Readonly<Record<AmountField, Money>> => ({
  unitPrice: inCurrency(line.unitPrice),
  subtotal: inCurrency(line.subtotal),
  discountTotal: inCurrency(line.discountTotal),
  taxTotal: inCurrency(line.taxTotal),
  total: inCurrency(line.total),
})
