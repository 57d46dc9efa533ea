import { sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn, PgColumn } from 'drizzle-orm/pg-core'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import { locales } from '@/shared/locales'

import { columnNames } from '@/platform/column-names'
import type { StoredCard } from '../domain/listing/stored-card'
import { searchCards, searchIndexes, searchNames, searchProducts, searchSkus } from '../search.tables'

/** A product in an index; `facts` are JSON, null for one that is not public any more. */
export type IndexedProduct = { readonly productId: string; readonly ordinal: number; readonly facts: string | null }

export async function selectIndexed(
  ctx: SystemContext,
  indexId: number,
  productIds: readonly string[],
): Promise<IndexedProduct[]> {
  const { rows } = await sqlOf(ctx).execute<IndexedProduct>(sql`
    select ${searchProducts.productId} as "productId", ${searchProducts.ordinal} as ordinal,
      ${searchProducts.facts} as facts
    from ${searchProducts} where ${searchProducts.indexId} = ${indexId}
      and ${searchProducts.productId} = any(${sql.param([...productIds])}::uuid[])`)
  return rows
}

/** Writes products that are new or have changed. */
export async function upsertIndexed(
  ctx: SystemContext,
  { id, version }: { readonly id: number; readonly version: number },
  products: readonly IndexedProduct[],
): Promise<void> {
  if (products.length === 0) return
  const { indexId, ordinal, productId, facts, version: changedIn } = searchProducts
  await sqlOf(ctx).execute(sql`
    insert into ${searchProducts} (${columnNames(indexId, ordinal, productId, facts, changedIn)})
    select ${id}, row.ordinal, row."productId", row.facts, ${version}
    from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as row(ordinal int, "productId" uuid, facts text)
    order by row.ordinal
    on conflict (${columnNames(indexId, ordinal)}) 
    do update set ${columnNames(facts)} = excluded.${columnNames(facts)},
      ${columnNames(changedIn)} = excluded.${columnNames(changedIn)}`)
}

export interface NameRow {
  readonly ordinal: number
  readonly locale: string
  readonly name: string
}

/** Replaces the names of the products at these ordinals. Returns the ordinals whose names have changed. */
export async function writeNames(
  ctx: SystemContext,
  index: number,
  { ordinals, names }: { readonly ordinals: readonly number[]; readonly names: readonly NameRow[] },
): Promise<number[]> {
  const { indexId, locale, ordinal, name } = searchNames
  // The primary key begins with the language: without one it would be read as a whole.
  const { rows } = await sqlOf(ctx).execute<{ ordinal: number }>(sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as row(ordinal int, locale text, name text)
    ),
    gone as (
      delete from ${searchNames} where ${indexId} = ${index} and ${locale} = any(${sql.param([...locales])}::text[])
        and ${ordinal} = any(${sql.param([...ordinals])}::int[])
        and not exists (select 1 from wanted w where w.ordinal = ${ordinal} and w.locale = ${locale})
      returning ${ordinal} as ordinal
    ),
    written as (
      insert into ${searchNames} as known (${columnNames(indexId, locale, ordinal, name)})
      select ${index}, w.locale, w.ordinal, w.name from wanted w order by w.locale, w.ordinal
      on conflict (${columnNames(indexId, locale, ordinal)})
      do update set ${columnNames(name)} = excluded.${columnNames(name)}
      where known.${columnNames(name)} <> excluded.${columnNames(name)}
      returning known.${columnNames(ordinal)}
    )
    select ordinal from gone union select ordinal from written`)
  return rows.map((row) => row.ordinal)
}

export interface CardRow {
  readonly productId: string
  readonly slug: string
  /** ISO 8601. */
  readonly changedAt: string
  readonly card: StoredCard
}

/** Columns of the row that is there (`known`), or of the one that was to be inserted. */
const columnsOf = (row: 'known' | 'excluded', columns: readonly PgColumn[]): SQL =>
  sql.join(
    columns.map((column) => sql`${sql.raw(row)}.${columnNames(column)}`),
    sql`, `,
  )

/** Writes new and changed cards. Returns the ids of their products. */
export async function upsertCards(ctx: SystemContext, storeId: string, cards: readonly CardRow[]): Promise<string[]> {
  if (cards.length === 0) return []
  const { productId, storeId: store, slug, changedAt, card } = searchCards
  const written = [store, slug, changedAt, card]
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    insert into ${searchCards} as known (${columnNames(productId, store, slug, changedAt, card)})
    select row."productId", ${storeId}::uuid, row.slug, row."changedAt", row.card
    from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb)
      as row("productId" uuid, slug text, "changedAt" timestamptz, card jsonb)
    order by row."productId"
    on conflict (${columnNames(productId)}) do update
    set ${sql.join(
      written.map((column) => sql`${columnNames(column)} = excluded.${columnNames(column)}`),
      sql`, `,
    )}
    where (${columnsOf('known', written)}) is distinct from (${columnsOf('excluded', written)})
    returning known.${columnNames(productId)} as id`)
  return rows.map(({ id }) => id)
}

/** Deletes the cards of products that are no longer public. Returns the ids of those that had one. */
export async function deleteCards(ctx: SystemContext, storeId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    delete from ${searchCards} where ${searchCards.storeId} = ${storeId}::uuid
      and ${searchCards.productId} = any(${sql.param([...ids])}::uuid[])
    returning ${searchCards.productId} as id`)
  return rows.map(({ id }) => id)
}

/** Ids of the products that lists of the store have, or may show, of a range of ids; null for no bound. */
export async function listIndexedIds(
  ctx: SystemContext,
  storeId: string,
  { after, upTo }: { readonly after: string | null; readonly upTo: string | null },
): Promise<string[]> {
  const inRange = (id: AnyPgColumn): SQL => {
    const isAfter = after === null ? sql`true` : sql`${id} > ${after}::uuid`
    return upTo === null ? isAfter : sql`${isAfter} and ${id} <= ${upTo}::uuid`
  }
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select ${searchProducts.productId} as id from ${searchProducts}
    join ${searchIndexes} on ${searchIndexes.id} = ${searchProducts.indexId} and ${searchIndexes.storeId} = ${storeId}::uuid
    where ${searchProducts.facts} is not null and ${inRange(searchProducts.productId)}
    union
    select ${searchCards.productId} from ${searchCards}
    where ${searchCards.storeId} = ${storeId}::uuid and ${inRange(searchCards.productId)}`)
  return rows.map(({ id }) => id)
}

/** The folded article numbers of products that have any, by ordinal. */
export async function selectSkus(
  ctx: SystemContext,
  indexId: number,
  ordinals: readonly number[],
): Promise<Map<number, string[]>> {
  const { rows } = await sqlOf(ctx).execute<{ ordinal: number; skus: string[] }>(sql`
    select ${searchSkus.ordinal} as ordinal, array_agg(${searchSkus.sku}) as skus from ${searchSkus}
    where ${searchSkus.indexId} = ${indexId} and ${searchSkus.ordinal} = any(${sql.param([...ordinals])}::int[])
    group by ${searchSkus.ordinal}`)
  return new Map(rows.map(({ ordinal, skus }) => [ordinal, skus]))
}
