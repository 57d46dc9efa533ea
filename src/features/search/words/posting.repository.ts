import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { columnNames } from '@/platform/column-names'
import type { Members } from '../domain/words/members'
import type { Field } from '../domain/words/product-words'
import { searchPostings } from '../search.tables'
import { slices } from '@/shared/slices'

/** Where the members of a word in a field and a chunk are kept. */
export interface PostingKey {
  readonly wordId: number
  readonly field: Field
  readonly chunk: number
}

export interface Posting extends PostingKey {
  readonly members: Members
}

/** A posting has 8 kB at most. */
const postingsInStatement = 2000

const unnested = (keys: readonly PostingKey[]) => sql`
  ${sql.param(keys.map(({ wordId }) => wordId))}::bigint[], ${sql.param(keys.map(({ field }) => field))}::smallint[],
  ${sql.param(keys.map(({ chunk }) => chunk))}::int[]`

const isAsked = sql`${searchPostings.wordId} = asked.word_id and ${searchPostings.field} = asked.field
  and ${searchPostings.chunk} = asked.chunk`

/**
 * All rows in one value: a broad search reads ten thousand postings, and a row each would cost more than its content.
 */
const packed = sql`coalesce(string_agg(int8send(${searchPostings.wordId}) || int2send(${searchPostings.field})
  || int4send(${searchPostings.chunk}) || int4send(octet_length(${searchPostings.members})) || ${searchPostings.members},
  ''), '') as packed`

type PackedRow = { packed: Buffer }

const headBytes = 18

function unpacked(rows: readonly PackedRow[]): Posting[] {
  const postings: Posting[] = []
  for (const { packed: bytes } of rows)
    for (let at = 0; at < bytes.length;) {
      const end = at + headBytes + bytes.readInt32BE(at + 14)
      postings.push({
        wordId: Number(bytes.readBigInt64BE(at)),
        // The cast is safe: only `upsertPostings` writes them.
        field: bytes.readInt16BE(at + 8) as Field,
        chunk: bytes.readInt32BE(at + 10),
        members: bytes.subarray(at + headBytes, end),
      })
      at = end
    }
  return postings
}

/** All postings of some words. */
export async function selectPostings(ctx: SystemContext, wordIds: readonly number[]): Promise<Posting[]> {
  if (wordIds.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<PackedRow>(sql`
    select ${packed} from ${searchPostings} where ${searchPostings.wordId} = any(${sql.param([...wordIds])}::bigint[])`)
  return unpacked(rows)
}

/** The postings with these keys, of those that there are. */
export async function selectPostingsByKey(ctx: SystemContext, keys: readonly PostingKey[]): Promise<Posting[]> {
  const postings: Posting[] = []
  for (const slice of slices(keys, postingsInStatement)) {
    const { rows } = await sqlOf(ctx).execute<PackedRow>(sql`
      select ${packed} from unnest(${unnested(slice)}) as asked(word_id, field, chunk)
      join ${searchPostings} on ${isAsked}`)
    postings.push(...unpacked(rows))
  }
  return postings
}

export async function upsertPostings(ctx: SystemContext, postings: readonly Posting[]): Promise<void> {
  for (const slice of slices(postings, postingsInStatement))
    await sqlOf(ctx).execute(sql`
      insert into ${searchPostings} (${columnNames(
        searchPostings.wordId,
        searchPostings.field,
        searchPostings.chunk,
        searchPostings.members,
      )})
      select * from unnest(${unnested(slice)}, ${sql.param(slice.map(({ members }) => Buffer.from(members)))}::bytea[])
      on conflict (${columnNames(searchPostings.wordId, searchPostings.field, searchPostings.chunk)})
      do update set ${columnNames(searchPostings.members)} = excluded.${columnNames(searchPostings.members)}`)
}

export async function deletePostings(ctx: SystemContext, keys: readonly PostingKey[]): Promise<void> {
  for (const slice of slices(keys, postingsInStatement))
    await sqlOf(ctx).execute(sql`
      delete from ${searchPostings} using unnest(${unnested(slice)}) as asked(word_id, field, chunk) where ${isAsked}`)
}
