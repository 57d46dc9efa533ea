import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { columnNames } from '@/platform/column-names'
import { fixedSql } from '@/platform/fixed-sql'

import { cartLines } from './cart.tables'

/** A line of a cart, without its cart. */
export type StoredLine = {
  readonly id: string
  readonly variantId: string
  readonly quantity: number
  /** The variant's name when the line was last saved; null when an earlier version saved it. */
  readonly sku: string | null
  readonly title: string | null
  readonly optionsLabel: string | null
  /** Minor units of the cart's currency; null before the first price was shown. */
  readonly shownPrice: number | null
}

/** The column of each field of a line. Reading, inserting and updating are derived from this list. */
export const lineColumns: { readonly [F in keyof StoredLine]: PgColumn } = {
  id: cartLines.id,
  variantId: cartLines.variantId,
  quantity: cartLines.quantity,
  shownPrice: cartLines.shownPrice,
  sku: cartLines.sku,
  title: cartLines.title,
  optionsLabel: cartLines.optionsLabel,
}

const entries = Object.entries(lineColumns)
const list = (of: (name: string, column: PgColumn) => SQL, among = entries): SQL =>
  fixedSql(
    sql.join(
      among.map(([name, column]) => of(name, column)),
      sql`, `,
    ),
  )

/** A line as JSON, to select from `cart_lines`. */
export const lineJson = sql`jsonb_build_object(${list((name, column) => sql`${sql.raw(`'${name}'`)}, ${column}`)})`

const recordColumns = list((name, column) => sql`${sql.identifier(name)} ${sql.raw(column.getSQLType())}`)

/** Lines as rows, with the names of the fields as columns, to select from. */
export const lineRows = (lines: readonly StoredLine[]): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(${recordColumns})`

/** The columns of all fields, for an insert. */
export const insertedColumns = list((_name, column) => columnNames(column))

/** The values for {@link insertedColumns} from rows that are called `line`. */
export const insertedValues = list((name) => sql`line.${sql.identifier(name)}`)

/** What a line that exists already takes over from the inserted one: all but its id and its variant. */
export const updatedColumns = list(
  (_name, column) => sql`${columnNames(column)} = excluded.${columnNames(column)}`,
  entries.filter(([name]) => name !== 'id' && name !== 'variantId'),
)
