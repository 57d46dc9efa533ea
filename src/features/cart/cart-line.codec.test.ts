import { PgDialect } from 'drizzle-orm/pg-core'
import { expect, expectTypeOf, test } from 'vitest'

import {
  insertedColumns,
  insertedValues,
  lineColumns,
  lineJson,
  lineRows,
  updatedColumns,
  type StoredLine,
} from './cart-line.codec'

const textOf = (part: Parameters<PgDialect['sqlToQuery']>[0]): string => new PgDialect().sqlToQuery(part).sql

test('a field that is missing in the list does not compile', () => {
  expectTypeOf(lineColumns).toExtend<Record<keyof StoredLine, unknown>>()
  expectTypeOf(lineColumns).not.toExtend<Record<keyof StoredLine | 'oneMore', unknown>>()
})

test('each field of the list is read, inserted and updated', () => {
  for (const [name, { name: column }] of Object.entries(lineColumns)) {
    expect(textOf(lineJson)).toContain(`'${name}', "cart_lines"."${column}"`)
    expect(textOf(lineRows([]))).toContain(`"${name}" `)
    expect(textOf(insertedColumns)).toContain(`"${column}"`)
    expect(textOf(insertedValues)).toContain(`line."${name}"`)
  }
  expect(textOf(updatedColumns)).toContain('"quantity" = excluded."quantity"')
})

test('a line keeps its variant, also when it is saved again', () => {
  expect(textOf(updatedColumns)).not.toMatch(/"(?:id|variant_id)"/)
})
