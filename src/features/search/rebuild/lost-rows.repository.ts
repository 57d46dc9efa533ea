import { sql } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { searchNames, searchPostings, searchProducts, searchSkus, searchTexts, searchWords } from '../search.tables'

const rowsAtOnce = 10_000

/** Postings of a word are large. */
const wordsAtOnce = 1000

async function deleteSome(ctx: SystemContext, table: PgTable & { readonly indexId: AnyPgColumn }, index: number) {
  const { rowCount } = await sqlOf(ctx).execute(sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where ${table.indexId} = ${index} limit ${rowsAtOnce}))`)
  return rowCount ?? 0
}

/** Each function deletes some of an index' rows and returns how many; 0 once there are none. */
export const deleteProductRows = (ctx: SystemContext, index: number): Promise<number> =>
  deleteSome(ctx, searchProducts, index)

export async function deleteTextRows(ctx: SystemContext, index: number): Promise<number> {
  let deleted = 0
  for (const table of [searchNames, searchTexts, searchSkus]) deleted += await deleteSome(ctx, table, index)
  return deleted
}

export async function deleteWordRows(ctx: SystemContext, index: number): Promise<number> {
  const { rowCount } = await sqlOf(ctx).execute(sql`
    with gone as (
      delete from ${searchWords} where ctid = any(array(
        select ctid from ${searchWords} where ${searchWords.indexId} = ${index} limit ${wordsAtOnce}))
      returning ${searchWords.id} as id
    ),
    emptied as (delete from ${searchPostings} where ${searchPostings.wordId} in (select id from gone))
    select id from gone`)
  return rowCount ?? 0
}
