import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import type { StoredCard } from './domain/listing/stored-card'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * An index of a store's published products. One is live; while `reindex` builds a new one, both are kept up to date.
 * The row is the lock of all that writes to the index.
 */
export const searchIndexes = pgTable(
  'search_indexes',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    storeId: uuid('store_id').notNull(),
    isLive: boolean('is_live').notNull(),
    /** The `indexFormat` of the version that built it. */
    format: integer('format').notNull().default(1),
    /** Grows with each change; a row of {@link searchProducts} has the version that wrote it. */
    version: bigint('version', { mode: 'number' }).notNull().default(0),
    /** The ordinal that the next new product gets. */
    size: integer('size').notNull().default(0),
    /** While it is built: the last product's id that is in it. Null once it is complete. */
    builtUpTo: uuid('built_up_to'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex('search_indexes_live_idx').on(table.storeId, table.isLive)],
)

/** A product's place in an index, from 0 on, and what lists filter, count and sort by. */
export const searchProducts = pgTable(
  'search_products',
  {
    indexId: integer('index_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    productId: uuid('product_id').notNull(),
    version: bigint('version', { mode: 'number' }).notNull(),
    /** JSON of `ProductFacts`; null once the product is not public any more. */
    facts: text('facts'),
  },
  (table) => [
    primaryKey({ columns: [table.indexId, table.ordinal] }),
    uniqueIndex('search_products_product_idx').on(table.indexId, table.productId),
    index('search_products_version_idx').on(table.indexId, table.version),
  ],
)

/** The options and variants of products. Most products have the same as others, so each profile is stored once. */
export const searchProfiles = pgTable(
  'search_profiles',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    storeId: uuid('store_id').notNull(),
    /** JSON of `Profile`. */
    profile: text('profile').notNull(),
  },
  (table) => [uniqueIndex('search_profiles_profile_idx').on(table.storeId, sql`md5(${table.profile})`)],
)

/** The words of options and their values, of the product that was changed last. */
export const searchLabels = pgTable(
  'search_labels',
  {
    storeId: uuid('store_id').notNull(),
    option: text('option').notNull(),
    /** Empty for the option itself. */
    value: text('value').notNull(),
    /** By language. */
    labels: jsonb('labels').$type<Readonly<Record<string, string>>>().notNull(),
    /** `#rrggbb` */
    swatch: text('swatch'),
    /** When that product was changed. */
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.storeId, table.option, table.value] })],
)

/** The cards of products, in all languages. */
export const searchCards = pgTable(
  'search_cards',
  {
    productId: uuid('product_id').primaryKey(),
    storeId: uuid('store_id').notNull(),
    slug: text('slug').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
    card: jsonb('card').$type<StoredCard>().notNull(),
  },
  (table) => [index('search_cards_store_idx').on(table.storeId, table.changedAt, table.productId)],
)

/** Titles in lower case, in the order of Unicode's collation: for lists by name. */
export const searchNames = pgTable(
  'search_names',
  {
    indexId: integer('index_id').notNull(),
    locale: text('locale').notNull(),
    ordinal: integer('ordinal').notNull(),
    name: text('name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.indexId, table.locale, table.ordinal] }),
    index('search_names_name_idx').on(
      table.indexId,
      table.locale,
      sql`${table.name} collate "und-x-icu"`,
      table.ordinal,
    ),
  ],
)

/** The dictionary of an index: each word that a text of a product has in a language. */
export const searchWords = pgTable(
  'search_words',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    indexId: integer('index_id').notNull(),
    locale: text('locale').notNull(),
    /** Folded, see `foldText`. */
    word: text('word').notNull(),
    /** The stem by Postgres' dictionary of the language; the word itself where there is none. */
    stem: text('stem').notNull(),
  },
  (table) => [
    uniqueIndex('search_words_word_idx').on(table.indexId, table.locale, table.word.op('text_pattern_ops')),
    index('search_words_stem_idx').on(table.indexId, table.locale, table.stem),
    // 'lampe' finds 'tischlampe': the end of a word is the beginning of it reversed.
    index('search_words_reverse_idx').on(table.indexId, table.locale, sql`reverse(${table.word}) text_pattern_ops`),
  ],
)

/** In which products a word occurs, by field and by chunk of 65,536 ordinals. */
export const searchPostings = pgTable(
  'search_postings',
  {
    wordId: bigint('word_id', { mode: 'number' }).notNull(),
    field: smallint('field').notNull(),
    chunk: integer('chunk').notNull(),
    /** See `domain/members.ts`. */
    members: bytea('members').notNull(),
  },
  (table) => [primaryKey({ columns: [table.wordId, table.field, table.chunk] })],
)

/** The words of a product as they are in the postings, to take them out again. */
export const searchTexts = pgTable(
  'search_texts',
  {
    indexId: integer('index_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    /** See `storedWords`. */
    words: text('words').notNull(),
  },
  (table) => [primaryKey({ columns: [table.indexId, table.ordinal] })],
)

/** Article numbers of active variants, folded to letters and digits. */
export const searchSkus = pgTable(
  'search_skus',
  {
    indexId: integer('index_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    sku: text('sku').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.indexId, table.ordinal, table.sku] }),
    index('search_skus_sku_idx').on(table.indexId, table.sku.op('text_pattern_ops')),
  ],
)
