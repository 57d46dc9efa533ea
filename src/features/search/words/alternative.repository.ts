import { sql, type SQL } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { Guess } from '../domain/words/edit-distance'
import { titleMark, titleStart } from '../domain/words/product-words'
import type { SearchQuery } from '../domain/words/search-query'
import type { Match } from '../domain/words/word-points'
import { searchSkus, searchWords } from '../search.tables'
import { lexemesOf } from './stem-sql'

/**
 * A match of the dictionary for a query: `id` is that of a word, for article numbers (`number`, `number_start`) a
 * product's ordinal. `place` is the position of the query's word or number. `stop` marks a stop word in the shopper's
 * language.
 */
export type Alternative = {
  kind: Match | 'title_start' | 'whole_title' | 'number' | 'number_start' | 'stop'
  place: number
  id: number
}

/** Greater than all letters: what begins with a word is between the word and the word with it. */
const last = '\u{10FFFF}'

/**
 * Two letters begin hundreds of words, each with some twenty postings in a large shop. Six such words of a query share
 * the limit, so that all of them together read as many as one of them may.
 */
const mostStarting = { ofTwoLetters: 50, ofMore: 150 } as const

const mostTitles = 100

/** Of the words that end with a word, likewise; also the limit of words with one stem. */
const mostEnding = 100

/**
 * Words get their numbers as they first occur, in a rebuild from the first product on: the most frequent ones come
 * first. The sum keeps Postgres from going through all words by their numbers.
 */
const frequentFirst = sql`${searchWords.id} + 0`

const mostNumbers = 1000

/** A range that an index with `text_pattern_ops` answers, for a prefix that is a column. */
const startsWith = (text: SQL, prefix: SQL): SQL => sql`${text} ~>=~ ${prefix} and ${text} ~<~ (${prefix} || ${last})`

/** Excludes the marks of titles, which are not words. */
const isWord = sql`${searchWords.stem} <> ''`

const id = sql`${searchWords.id}::float8 as id`

const word = sql`${searchWords.word}`

const reversed = sql`reverse(${searchWords.word})`

/** What German words end with beside their stem: 'lampen' finds 'tischlampe' by 'lamp' and 'e'. */
const endings = ['', 'e', 'n', 'en', 'er', 'ern', 's', 'es']

/**
 * The first of `locales` is the shopper's: a stop word of another one ('not' of English in German) says something in
 * it.
 */
export async function selectAlternatives(
  ctx: SystemContext,
  indexId: number,
  asked: SearchQuery & { readonly locales: readonly string[] },
): Promise<Alternative[]> {
  const { words, numbers, locales } = asked
  const [[first = ''], [wanted = '']] = [words, locales]
  const inLanguage = sql`${searchWords.indexId} = ${indexId} and ${searchWords.locale} = asked.locale`
  const shareOf = (most: number): number => Math.ceil(most / words.length)
  const { rows } = await sqlOf(ctx).execute<Alternative>(sql`
    with asked as (
      select word.place::int - 1 as place, word.word, language.locale,
        ${lexemesOf(sql`language.locale`, sql`word.word`)} as lexemes
      from unnest(${sql.param([...words])}::text[]) with ordinality as word(word, place)
      cross join unnest(${sql.param([...locales])}::text[]) as language(locale)
    )
    select found.kind, asked.place, found.id from asked cross join lateral (
      select 'exact' as kind, ${id} from ${searchWords} where ${inLanguage} and ${word} = asked.word
      union all
      (select 'stem', ${id} from ${searchWords}
        where ${inLanguage} and ${searchWords.stem} = asked.lexemes[1] and ${isWord} limit ${mostEnding})
      union all
      (select 'start', ${id} from ${searchWords}
        where length(asked.word) > 1 and ${inLanguage} and ${startsWith(word, sql`asked.word`)}
        order by ${frequentFirst} limit case when length(asked.word) = 2 then ${shareOf(mostStarting.ofTwoLetters)}::int
          else ${shareOf(mostStarting.ofMore)}::int end)
      union all
      (select 'compound', ${id}
        from (select distinct e.ending from (
            select asked.word as ending
            union all
            select asked.lexemes[1] || ending from unnest(${sql.param(endings)}::text[]) as ending
          ) e where length(asked.word) > 3 and length(e.ending) > 3) e
        join ${searchWords} on ${inLanguage} and ${startsWith(reversed, sql`reverse(e.ending)`)} and ${isWord}
        order by ${frequentFirst} limit ${shareOf(mostEnding)})
      union all
      select 'stop', 0 where asked.lexemes = '{}' and asked.locale = ${wanted}
    ) found
    union all
    select found.kind, -1, found.id from unnest(${sql.param([...locales])}::text[]) as asked(locale) cross join lateral (
      (select 'title_start' as kind, ${id} from ${searchWords}
        where ${inLanguage} and ${startsWith(word, sql`${titleStart(first)}::text`)}
        order by ${frequentFirst} limit ${mostTitles})
      union all
      select 'whole_title', ${id} from ${searchWords} where ${inLanguage} and ${word} = ${titleMark(first, words.length)}
    ) found
    union all
    select case when found.sku = asked.number then 'number' else 'number_start' end, asked.place::int - 1, found.ordinal
    from unnest(${sql.param(numbers.map(({ number }) => number))}::text[]) with ordinality as asked(number, place)
    cross join lateral (
      select ${searchSkus.ordinal}, ${searchSkus.sku} from ${searchSkus}
      where ${searchSkus.indexId} = ${indexId} and ${startsWith(sql`${searchSkus.sku}`, sql`asked.number`)}
      order by ${searchSkus.sku} using ~<~ limit ${mostNumbers}
    ) found`)
  return rows
}

/** How many words of the dictionary are compared with a mistyped one. */
const mostCompared = 2000

/**
 * Words that share the beginning or the end with a mistyped one and are about as long; `place` is that of the guess.
 */
export async function selectSimilar(
  ctx: SystemContext,
  indexId: number,
  asked: { readonly guesses: readonly Guess[]; readonly locales: readonly string[] },
): Promise<{ place: number; id: number; word: string }[]> {
  const { guesses, locales } = asked
  const isNear = sql`${searchWords.indexId} = ${indexId} and ${searchWords.locale} = asked.locale and ${isWord}
    and length(${word}) between asked.length - asked.errors and asked.length + asked.errors`
  const { rows } = await sqlOf(ctx).execute<{ place: number; id: number; word: string }>(sql`
    select asked.place, found.id, found.word from (
      select guess.place::int - 1 as place, guess.start, guess.ending, guess.length, guess.errors, language.locale
      from unnest(
        ${sql.param(guesses.map(({ start }) => start))}::text[], ${sql.param(guesses.map(({ end }) => end))}::text[],
        ${sql.param(guesses.map(({ word: mistyped }) => mistyped.length))}::int[],
        ${sql.param(guesses.map(({ errors }) => errors))}::int[]
      ) with ordinality as guess(start, ending, length, errors, place)
      cross join unnest(${sql.param([...locales])}::text[]) as language(locale)
    ) asked cross join lateral (
      (select ${id}, ${word} from ${searchWords}
        where ${isNear} and ${startsWith(word, sql`asked.start`)} limit ${mostCompared})
      union
      (select ${id}, ${word} from ${searchWords}
        where ${isNear} and ${startsWith(reversed, sql`reverse(asked.ending)`)} limit ${mostCompared})
    ) found`)
  return rows
}
