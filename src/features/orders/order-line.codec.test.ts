import { PgDialect } from 'drizzle-orm/pg-core'
import { expect, expectTypeOf, test } from 'vitest'

import type { NewOrderLine } from './domain/order'
import type { OrderLineView } from './domain/order-view'
import { lineAnswer, lineFields, lineJson, lineRows } from './order-line.codec'

type WithOneMore = NewOrderLine & { readonly oneMore: string | null }

test('a field that is missing in the list does not compile', () => {
  expectTypeOf(lineFields).toExtend<Record<keyof NewOrderLine, unknown>>()
  expectTypeOf(lineFields).not.toExtend<Record<keyof WithOneMore, unknown>>()
})

test('what is shown of a line follows its type', () => {
  expectTypeOf<OrderLineView>().toExtend<Pick<NewOrderLine, 'sku' | 'title' | 'quantity' | 'taxBasisPoints'>>()
})

test('each field of the list is inserted and read', () => {
  const dialect = new PgDialect()
  const { columns, values } = lineRows([])
  const [inserted, selected, read] = [columns, values, lineJson].map((part) => dialect.sqlToQuery(part).sql)
  for (const [name, { column }] of Object.entries(lineFields)) {
    expect(inserted).toContain(`"${column.name}"`)
    expect(selected).toContain(`line."${name}"`)
    expect(read).toContain(`'${name}', "orders_lines"."${column.name}"`)
  }
})

test('an answer has every field but the ids of the catalog', () => {
  expect(Object.keys(lineFields).filter((name) => !(name in lineAnswer))).toEqual(['product', 'variant'])
})
