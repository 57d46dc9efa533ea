import { eq, sql } from 'drizzle-orm'
import { integer, pgTable, PgDialect, text } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'

import { fixedSql, fixedStatement } from './fixed-sql'

const pens = pgTable('pens', { color: text('color'), pieces: integer('pieces') })
const textOf = (query: ReturnType<typeof sql>) => new PgDialect().sqlToQuery(query)

describe('SQL that never changes', () => {
  test('is the same text in one piece', () => {
    const query = sql`select ${pens.color} from ${pens} where ${pens.pieces} > 3`
    expect(textOf(fixedSql(query))).toEqual(textOf(query))
  })

  test('has no values', () => {
    expect(() => fixedSql(sql`select ${pens.color} from ${pens} where ${pens.pieces} > ${3}`)).toThrow('has values')
  })
})

describe('a statement whose text is made once', () => {
  const statement = fixedStatement<{ color: string; ids: readonly string[] | null }>(
    (place) =>
      sql`select ${pens.pieces} from ${pens}
        where ${eq(pens.color, place('color'))} and ${pens.color} <> ${'red'} and id = any(${place('ids')}::uuid[])`,
  )

  test('has the values of each execution in the places of their names', () => {
    expect(textOf(statement({ color: 'blue', ids: ['a', 'b'] }))).toMatchObject({
      sql: expect.stringMatching(
        /"pens"\."color" = \$1 and "pens"\."color" <> \$2 and id = any\(\$3::uuid\[\]\)/,
      ) as string,
      params: ['blue', 'red', ['a', 'b']],
    })
    expect(textOf(statement({ color: 'it’s $1', ids: null })).params).toEqual(['it’s $1', 'red', null])
  })

  test('is built with the first execution only', () => {
    let built = 0
    const counted = fixedStatement<{ color: string }>((place) => {
      built += 1
      return sql`select ${place('color')}`
    })
    counted({ color: 'red' })
    counted({ color: 'blue' })
    expect(built).toBe(1)
  })

  test('can stand in another statement', () => {
    const { sql: whole, params } = textOf(sql`select ${1}, (${statement({ color: 'blue', ids: null })}), ${2}`)
    expect(whole).toContain('$5')
    expect(params).toEqual([1, 'blue', 'red', null, 2])
  })

  test('is refused when a place would be part of a text', () => {
    expect(() => fixedStatement(() => sql`select '$1'`)({})).toThrow('as many values as places')
  })
})
