import { localeEntry, locales } from '@/shared/locales'

import { sql, type SQL } from 'drizzle-orm'

/**
 * The lexemes of a word by Postgres' dictionary of a language: an array with its stem, an empty one for a stop word
 * ('the'), null in languages without a dictionary.
 */
export const lexemesOf = (locale: SQL, word: SQL): SQL => sql`case ${locale} ${stems(word)} end`

/** A statement cannot name a dictionary by a parameter. */
const stems = (word: SQL): SQL =>
  sql.join(
    locales.flatMap((code) => {
      const { stemmer } = localeEntry(code)
      return stemmer === null
        ? []
        : [sql`when ${sql.raw(`'${code}'`)} then ts_lexize(${sql.raw(`'pg_catalog.${stemmer}'`)}, ${word})`]
    }),
    sql` `,
  )
