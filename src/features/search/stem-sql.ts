import { sql, type SQL } from 'drizzle-orm'

/**
 * What Postgres' dictionary of a language makes of a word: its stem in an array, nothing in it for a stop word ('the'), null
 * in languages without a dictionary.
 */
export const lexemesOf = (locale: SQL, word: SQL): SQL => sql`case ${locale}
  when 'en' then ts_lexize('pg_catalog.english_stem', ${word})
  when 'de' then ts_lexize('pg_catalog.german_stem', ${word}) end`
