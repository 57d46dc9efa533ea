import { sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { columnNames } from '@/platform/column-names'
import { isTitleMark } from '../domain/words/product-words'
import { searchWords } from '../search.tables'
import { slices } from '@/shared/slices'
import { lexemesOf } from './stem-sql'

export interface Word {
  readonly locale: string
  readonly word: string
}

/** A word of the dictionary. */
export interface KnownWord extends Word {
  readonly id: number
}

type WordRow = { id: number; locale: string; word: string }

const wordsInStatement = 20_000

const unnested = (words: readonly Word[]): SQL => sql`unnest(
  ${sql.param(words.map(({ locale }) => locale))}::text[],
  ${sql.param(words.map(({ word }) => word))}::text[])`

/**
 * The dictionary's rows of some words, each given once; new ones are added. Words stay in the dictionary when no
 * product has them any more; a rebuilt index does not have them.
 */
export async function ensureWords(
  ctx: SystemContext,
  indexId: number,
  words: readonly Word[],
): Promise<{ readonly known: readonly KnownWord[]; readonly added: readonly KnownWord[] }> {
  const known: KnownWord[] = []
  const added: KnownWord[] = []
  for (const slice of slices(words, wordsInStatement)) {
    const found = await selectWords(ctx, indexId, slice)
    known.push(...found)
    if (found.length === slice.length) continue
    const ofLocale = new Map<string, Set<string>>()
    for (const { locale, word } of found) ofLocale.set(locale, (ofLocale.get(locale) ?? new Set()).add(word))
    const isNew = ({ locale, word }: Word) => ofLocale.get(locale)?.has(word) !== true
    added.push(...(await insertWords(ctx, indexId, slice.filter(isNew))))
  }
  return { known, added }
}

async function selectWords(ctx: SystemContext, indexId: number, words: readonly Word[]): Promise<WordRow[]> {
  const { rows } = await sqlOf(ctx).execute<WordRow>(sql`
    select ${searchWords.id}::float8 as id, asked.locale, asked.word
    from ${unnested(words)} as asked(locale, word)
    join ${searchWords} on ${searchWords.indexId} = ${indexId} and ${searchWords.locale} = asked.locale
      and ${searchWords.word} = asked.word`)
  return rows
}

/** Marks of titles have no stem, so that no search by stems finds them. */
async function insertWords(ctx: SystemContext, indexId: number, words: readonly Word[]): Promise<WordRow[]> {
  const isMark = sql.param(words.map(({ word }) => isTitleMark(word)))
  const { rows } = await sqlOf(ctx).execute<WordRow>(sql`
    insert into ${searchWords}
      (${columnNames(searchWords.indexId, searchWords.locale, searchWords.word, searchWords.stem)})
    select ${indexId}::int, added.locale, added.word, case when added.is_mark then ''
      else coalesce((${lexemesOf(sql`added.locale`, sql`added.word`)})[1], added.word) end
    from (select * from unnest(
      ${sql.param(words.map(({ locale }) => locale))}::text[],
      ${sql.param(words.map(({ word }) => word))}::text[],
      ${isMark}::boolean[]) as added(locale, word, is_mark)) added
    returning ${columnNames(searchWords.id)}::float8 as id, ${columnNames(searchWords.locale, searchWords.word)}`)
  return rows
}
