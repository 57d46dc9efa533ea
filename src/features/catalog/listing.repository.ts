import { sql, type SQL } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'

import type { GivenOrder } from './domain/common-order'
import type { Cursor, ListingSort } from './domain/listing'
import type { SearchSql } from './search-sql'
import { priceOf, supplyOf } from './variant-sql'

export interface ListingFilter {
  /** The category and all below it; null for the whole catalog. */
  readonly categoryIds: readonly string[] | null
  readonly search: SearchSql | null
  readonly options: readonly { readonly code: string; readonly values: readonly string[] }[]
  readonly price: { readonly min: number | null; readonly max: number | null; readonly currency: CurrencyCode }
  readonly inStock: boolean
  readonly sort: ListingSort
  readonly cursor: Cursor | null
  readonly offset: number
  readonly limit: number
  readonly currency: CurrencyCode
  /** Pairs of a category to count and a category whose products count for it. */
  readonly counted: readonly { readonly category: string; readonly member: string }[]
}

export type ListingRow = {
  /** `variants` are those that pass all filters. */
  page: { id: string; key: number | string; variants: string[] }[] | null
  total: number
  /** Of the list without filters, active variants only. */
  products: number
  optionCounts:
    { option: string; value: string; optionLabel: string; label: string; swatch: string | null; count: number }[] | null
  /** How products order their options, and the values of each. */
  optionOrders: GivenOrder[] | null
  valueOrders: (GivenOrder & { option: string })[] | null
  minPrice: number | null
  maxPrice: number | null
  inStock: number
  categoryCounts: { category: string; count: number }[] | null
}

/** Above any price and any date, for what has none. */
const endless = sql`1e15::float8`

const sortKeys: Record<ListingSort, { key: SQL; descending: boolean }> = {
  // What can be bought comes first, then what came last.
  featured: { key: sql`case when m.is_available then 1e11::float8 else 0 end + m.published`, descending: true },
  newest: { key: sql`m.published`, descending: true },
  price_asc: { key: sql`coalesce(m.price, ${endless})`, descending: false },
  price_desc: { key: sql`coalesce(m.price, -1)`, descending: true },
  name: { key: sql`m.title`, descending: false },
  relevance: { key: sql`m.score`, descending: true },
}

/** The name of a filter in the list of those that a variant fails. */
const optionFilter = (code: string): string => `option:${code}`

function misses({ options, price, inStock }: ListingFilter): SQL {
  const tests = [
    ...options.map(({ code, values }) => ({
      name: optionFilter(code),
      holds: sql`coalesce(v.option_values ->> ${code} = any(${sql.param([...values])}::text[]), false)`,
    })),
    ...(price.min === null
      ? []
      : [{ name: 'price', holds: sql`coalesce(asked.amount >= ${price.min}::numeric, false)` }]),
    ...(price.max === null
      ? []
      : [{ name: 'price', holds: sql`coalesce(asked.amount <= ${price.max}::numeric, false)` }]),
    ...(inStock ? [{ name: 'stock', holds: sql`stock.is_in_stock` }] : []),
  ]
  const names = tests.map(({ name, holds }) => sql`case when ${holds} then null else ${name}::text end`)
  return sql`array_remove(array[${sql.join([sql`null::text`, ...names], sql`, `)}], null)`
}

/**
 * One page of a listing and its facets in one statement. Each variant knows which filters it fails; a facet counts the
 * variants that fail no filter but its own.
 */
export async function selectListing(ctx: Context, filter: ListingFilter): Promise<ListingRow> {
  const languages = languagesOf(ctx)
  const { key, descending } = sortKeys[filter.sort]
  const order = sql.raw(descending ? 'desc' : 'asc')
  const keyType = sql.raw(filter.sort === 'name' ? 'text collate "und-x-icu"' : 'float8')
  const after = filter.cursor
    ? sql`where (k.key, k.id) ${sql.raw(descending ? '<' : '>')} (${filter.cursor.key}::${keyType}, ${filter.cursor.id}::uuid)`
    : sql``
  const inCategory = filter.categoryIds
    ? sql`and exists (select 1 from products_rels r where r.parent_id = p.id and r.path = 'categories'
        and r.categories_id = any(${sql.param([...filter.categoryIds])}::uuid[]))`
    : sql``
  const { rows } = await sqlOf(ctx).execute<ListingRow>(sql`
    with base as (
      select p.id, extract(epoch from coalesce(p.published_at, p.created_at))::float8 as published,
        ${filter.search?.score ?? sql`0::float8`} as score,
        lower(coalesce(${localizedText('products_locales', 'title', sql`p.id`, languages)}, p.slug))
          collate "und-x-icu" as title
      from products p ${filter.search?.join ?? sql``}
      where p.store_id = ${ctx.store.id}::uuid and p._status = 'published' ${inCategory}
        ${filter.search ? sql`and ${filter.search.where}` : sql``}
    ),
    vars as (
      select v.id, v.product_id, v.option_values, price.amount, stock.is_in_stock, stock.is_available,
        ${misses(filter)} as misses
      from base b join variants v on v.product_id = b.id and v.is_active
      left join lateral ${priceOf(sql`v.id`, filter.currency)} price on true
      left join lateral ${priceOf(sql`v.id`, filter.price.currency)} asked on true
      left join lateral ${supplyOf(sql`v.id`)} stock on true
    ),
    matched as (
      select b.id, b.published, b.score, b.title, min(v.amount)::float8 as price,
        bool_or(v.is_available) as is_available, array_agg(v.id) as variants
      from base b join vars v on v.product_id = b.id
      where v.misses = '{}' group by b.id, b.published, b.score, b.title
    ),
    page as (
      select k.id, k.key, k.variants from (select m.id, m.variants, ${key} as key from matched m) k ${after}
      order by k.key ${order}, k.id ${order} limit ${filter.limit} offset ${filter.offset}
    ),
    used as (
      select v.product_id, o.key as option, o.value, bool_or(v.misses <@ array['option:' || o.key]) as passes
      from vars v cross join lateral jsonb_each_text(v.option_values) o group by 1, 2, 3
    ),
    named as (
      select used.*, option.id as option_id, option._order as option_order, value.id as value_id,
        value._order as value_order, nullif(value.swatch, '') as swatch
      from used join products_options option on option._parent_id = used.product_id and option.code = used.option
      join products_options_values value on value._parent_id = option.id and value.code = used.value
    ),
    option_counts as (
      select n.option, n.value, count(distinct n.product_id) filter (where n.passes) as count,
        min(n.swatch) as swatch, min(n.option_id) as option_id, min(n.value_id) as value_id
      from named n group by n.option, n.value
    ),
    option_orders as (
      select codes, count(*) as products from (
        select array_agg(n.option order by n.place, n.option) as codes
        from (select product_id, option, min(option_order) as place from named group by 1, 2) n group by n.product_id
      ) given group by codes
    ),
    value_orders as (
      select option, codes, count(*) as products from (
        select n.option, array_agg(n.value order by n.place, n.value) as codes
        from (select product_id, option, value, min(value_order) as place from named group by 1, 2, 3) n
        group by n.product_id, n.option
      ) given group by option, codes
    )
    select
      (select jsonb_agg(to_jsonb(page) order by page.key ${order}, page.id ${order}) from page) as page,
      (select count(*)::int from matched) as total,
      (select count(distinct product_id)::int from vars) as products,
      (select jsonb_agg(jsonb_build_object('option', c.option, 'value', c.value, 'count', c.count, 'swatch', c.swatch,
          'optionLabel', coalesce(${localizedText('products_options_locales', 'label', sql`c.option_id`, languages)}, c.option),
          'label', coalesce(${localizedText('products_options_values_locales', 'label', sql`c.value_id`, languages)}, c.value)))
        from option_counts c) as "optionCounts",
      (select jsonb_agg(to_jsonb(option_orders)) from option_orders) as "optionOrders",
      (select jsonb_agg(to_jsonb(value_orders)) from value_orders) as "valueOrders",
      (select min(amount)::float8 from vars where misses <@ array['price']) as "minPrice",
      (select max(amount)::float8 from vars where misses <@ array['price']) as "maxPrice",
      (select count(distinct product_id)::int from vars where misses <@ array['stock'] and is_in_stock) as "inStock",
      (select jsonb_agg(to_jsonb(c)) from (
        select pair.category, count(distinct m.id) as count
        from unnest(${sql.param(filter.counted.map(({ category }) => category))}::uuid[],
          ${sql.param(filter.counted.map(({ member }) => member))}::uuid[]) as pair(category, member)
        join products_rels r on r.categories_id = pair.member and r.path = 'categories'
        join matched m on m.id = r.parent_id
        group by pair.category) c) as "categoryCounts"`)
  const [row] = rows
  if (!row) throw new Error('A listing without an answer')
  return row
}

/** The best finds of a search, best first. */
export async function selectFinds(ctx: Context, search: SearchSql, limit: number): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select p.id from products p ${search.join}
    where p.store_id = ${ctx.store.id}::uuid and p._status = 'published' and ${search.where}
      and exists (select 1 from variants v where v.product_id = p.id and v.is_active)
    order by ${search.score} desc, p.published_at desc nulls last, p.id limit ${limit}`)
  return rows.map(({ id }) => id)
}
