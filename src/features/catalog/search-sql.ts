import { sql, type SQL } from 'drizzle-orm'

import type { Context, SystemContext } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'
import { sqlOf } from '@/platform/transaction'

import { foldedLetters, searchWords } from './domain/search-text'

/** Letters folded as `foldText` does. */
const folded = (text: SQL): SQL => sql`translate(lower(${text}), ${foldedLetters.from}, ${foldedLetters.to})`

const known: { trigrams?: Promise<boolean> } = {}

/** Whether Postgres can forgive typing errors: pg_trgm is there unless the database's owner may not create extensions. */
async function hasTrigrams(ctx: SystemContext): Promise<boolean> {
  known.trigrams ??= sqlOf(ctx)
    .execute(sql`select 1 from pg_extension where extname = 'pg_trgm'`)
    .then(({ rows }) => rows.length > 0)
    .catch((error: unknown) => {
      delete known.trigrams
      throw error
    })
  return known.trigrams
}

/** How much of a word must be alike, from 0 to 1: 'notebok' is found, 'note' does not find 'node'. */
const alikeEnough = 0.42

/** What a search adds to a query over `products p`. */
export interface SearchSql {
  /** Joins the texts that are searched. */
  readonly join: SQL
  readonly where: SQL
  /** Higher is better. */
  readonly score: SQL
}

/**
 * A search in titles, subtitles, option values, categories and SKUs, in the context's language and in the store's own.
 * Every word must be found, or something that is nearly the word. Null without any word.
 */
export async function searchSql(ctx: Context, query: string | undefined): Promise<SearchSql | null> {
  const words = searchWords(query ?? '')
  if (words.length === 0) return null
  const { locale, fallback } = languagesOf(ctx)
  const isLanguage = sql`_locale::text in (${locale}, ${fallback})`
  const trigrams = await hasTrigrams(ctx)
  const alike = (word: string, text: SQL) =>
    trigrams && word.length > 3 ? sql`word_similarity(${word}, ${text})` : sql`0`
  const found = (word: string) =>
    word.length < 3
      ? sql`' ' || hay.title || ' ' || hay.other like ${`% ${word}%`}`
      : sql`(hay.title like ${`%${word}%`} or hay.other like ${`%${word}%`}
          or ${alike(word, sql`hay.title`)} >= ${alikeEnough}::float8)`
  const points = (word: string) => sql`case
    when hay.title = ${word} then 6
    when ' ' || hay.title like ${`% ${word}%`} then 4
    when hay.title like ${`%${word}%`} then 3
    when hay.other like ${`%${word}%`} then 1
    else ${alike(word, sql`hay.title`)} end`
  return {
    join: sql`join lateral (
      select ${folded(sql`coalesce((select string_agg(l.title, ' ') from products_locales l
          where l._parent_id = p.id and ${isLanguage}), '')`)} as title,
        ${folded(sql`concat_ws(' ',
          (select string_agg(l.subtitle, ' ') from products_locales l where l._parent_id = p.id and ${isLanguage}),
          (select string_agg(l.title, ' ') from products_rels r join categories_locales l on l._parent_id = r.categories_id
            where r.parent_id = p.id and r.path = 'categories' and ${isLanguage}),
          (select string_agg(l.label, ' ') from products_options o
            join products_options_values ov on ov._parent_id = o.id
            join products_options_values_locales l on l._parent_id = ov.id
            where o._parent_id = p.id and ${isLanguage}),
          (select string_agg(v.sku, ' ') from variants v where v.product_id = p.id and v.is_active))`)} as other
    ) hay on true`,
    where: sql.join(words.map(found), sql` and `),
    score: sql`round((${sql.join(words.map(points), sql` + `)})::numeric, 4)::float8`,
  }
}
