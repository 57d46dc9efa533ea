import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { columnNames } from '@/platform/column-names'
import type { Context } from '@/platform/context'
import { _products_v, products, variants, variants_prices } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import { skuKey } from './domain/check-variants'
import { measureJson } from './measure-sql'
import type { VariantInput } from './variant-input'

const draft = alias(_products_v, 'draft')
const known = alias(variants, 'known')
const price = alias(variants_prices, 'price')

/** Locks the product. Its slug, null while it has none; undefined when this store has no such product. */
export async function findProductSlug(ctx: Context, id: string): Promise<string | null | undefined> {
  const { rows } = await sqlOf(ctx).execute<{ slug: string | null }>(sql`
    select ${products.slug} from ${products}
    where ${products.id} = ${id}::uuid and ${products.store} = ${ctx.store.id}::uuid for no key update`)
  return rows[0]?.slug
}

/** The SKUs of the rows that variants of the store outside of the rows have, compared by `skuKey`. */
export async function listTakenSkus(
  ctx: Context,
  productId: string,
  wanted: readonly VariantInput[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sqlOf(ctx).execute<{ sku: string }>(sql`
    select lower(${variants.sku}) as sku from ${variants}
    where ${variants.store} = ${ctx.store.id}::uuid
      and lower(${variants.sku}) = any(${sql.param(wanted.map(({ sku }) => skuKey(sku)))}::text[])
      and (${variants.product} <> ${productId}::uuid or ${variants.id} <> all(${sql.param(wanted.map(({ id }) => id))}::uuid[]))`)
  return new Set(rows.map(({ sku }) => sku))
}

export async function listUsedSkuRows(ctx: Context, skus: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = sql.param([...new Set(skus.map(skuKey))])
  const { rows } = await sqlOf(ctx).execute<{ sku: string }>(sql`
    select lower(${variants.sku}) as sku from ${variants}
    where ${variants.store} = ${ctx.store.id}::uuid and lower(${variants.sku}) = any(${keys}::text[])
    union
    select lower(row ->> 'sku') from ${_products_v} ${draft}, jsonb_array_elements(
      case when jsonb_typeof(${draft.version_variantRows}) = 'array' then ${draft.version_variantRows} else '[]' end) as row
    where ${draft.latest} and ${draft.version_store} = ${ctx.store.id}::uuid
      and lower(row ->> 'sku') = any(${keys}::text[])`)
  return new Set(rows.map(({ sku }) => sku))
}

/** Gives each variant whose SKU changes a temporary SKU first, because Postgres checks a unique index row by row. */
export async function freeSkus(ctx: Context, productId: string, wanted: readonly VariantInput[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update ${variants} set ${columnNames(variants.sku)} = ${variants.id}::text
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as row(id uuid, sku text)
    where ${variants.id} = row.id and ${variants.product} = ${productId}::uuid and ${variants.sku} <> row.sku`)
}

/** Those of these ids that are variants of other products, of whatever store. */
export async function listForeignIds(
  ctx: Context,
  productId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select ${variants.id} from ${variants}
    where ${variants.id} = any(${sql.param([...ids])}::uuid[]) and ${variants.product} <> ${productId}::uuid`)
  return new Set(rows.map(({ id }) => id))
}

/** Takes variants off sale. */
export async function deactivateVariants(ctx: Context, productId: string, ids: readonly string[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update ${variants} set ${columnNames(variants.isActive)} = false
    where ${variants.product} = ${productId}::uuid and ${variants.id} = any(${sql.param([...ids])}::uuid[])`)
}

/** Deletes these variants of a product, with their prices; null: all of them. */
export async function deleteVariantRows(ctx: Context, productId: string, ids: readonly string[] | null): Promise<void> {
  await sqlOf(ctx).execute(sql`
    delete from ${variants} where ${variants.product} = ${productId}::uuid and ${variants.store} = ${ctx.store.id}::uuid
      ${ids === null ? sql`` : sql`and ${variants.id} = any(${sql.param([...ids])}::uuid[])`}`)
}

/**
 * Writes all rows in two statements. Prices in a currency that the store does not sell in at present are kept.
 *
 * @throws when an id is that of another product's variant.
 */
export async function upsertVariants(ctx: Context, productId: string, wanted: readonly VariantInput[]): Promise<void> {
  const rows = wanted.map((variant, position) => ({ ...variant, position }))
  const ids = sql.param(wanted.map(({ id }) => id))
  const { rows: written } = await sqlOf(ctx).execute(sql`
    insert into ${variants} (${columnNames(
      variants.id,
      variants.store,
      variants.product,
      variants.sku,
      variants.optionValues,
      variants.isActive,
      variants.position,
      variants.measure_quantity,
      variants.measure_unit,
      variants.weightGrams,
    )})
    select row.id, ${ctx.store.id}::uuid, ${productId}::uuid, row.sku, row.options, row."isActive", row.position,
      (row.measure ->> 'quantity')::numeric, (row.measure ->> 'unit')::enum_variants_measure_unit,
      coalesce(row."weightGrams", (select max(${known.weightGrams}) from ${variants} ${known} where ${known.product} = ${productId}::uuid))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      id uuid, sku text, options jsonb, "isActive" boolean, position int, measure jsonb, "weightGrams" numeric)
    on conflict (${columnNames(variants.id)}) do update set ${columnNames(variants.sku)} = excluded.${columnNames(variants.sku)},
      ${columnNames(variants.optionValues)} = excluded.${columnNames(variants.optionValues)},
        ${columnNames(variants.isActive)} = excluded.${columnNames(variants.isActive)},
      ${columnNames(variants.position)} = excluded.${columnNames(variants.position)},
        ${columnNames(variants.measure_quantity)} = excluded.${columnNames(variants.measure_quantity)},
      ${columnNames(variants.measure_unit)} = excluded.${columnNames(variants.measure_unit)},
        ${columnNames(variants.updatedAt)} = now()
    where ${variants.product} = excluded.${columnNames(variants.product)} and ${variants.store} = excluded.${columnNames(variants.store)}
    returning ${variants.id}`)
  if (written.length !== rows.length) throw new Error('The id of a variant is that of another product’s variant')
  await sqlOf(ctx).execute(sql`
    with own as (select ${variants.id} from ${variants}
      where ${variants.product} = ${productId}::uuid and ${variants.id} = any(${ids}::uuid[])),
    gone as (delete from ${variants_prices} where ${variants_prices._parentID} in (select own.id from own)
      and ${variants_prices.currency} = any(${sql.param([...ctx.store.currencies])}::text[]))
    insert into ${variants_prices} (${columnNames(
      variants_prices.id,
      variants_prices._parentID,
      variants_prices._order,
      variants_prices.currency,
      variants_prices.amount,
      variants_prices.compareAtAmount,
    )})
    select replace(gen_random_uuid()::text, '-', ''), own.id, new.position, new.value ->> 'currency',
      (new.value ->> 'amount')::numeric, (new.value ->> 'compareAt')::numeric
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, prices jsonb)
    join own on own.id = row.id
    cross join lateral jsonb_array_elements(row.prices) with ordinality as new(value, position)`)
}

export async function listVariantRows(ctx: Context, productId: string): Promise<VariantInput[]> {
  const { rows } = await sqlOf(ctx).execute<VariantInput>(sql`
    select ${variants.id}, ${variants.sku}, ${variants.optionValues} as options, coalesce(${variants.isActive}, false) as "isActive",
      ${measureJson} as measure, ${variants.weightGrams}::float8 as "weightGrams",
      coalesce((select jsonb_agg(jsonb_build_object('currency', ${price.currency}, 'amount', ${price.amount},
        'compareAt', ${price.compareAtAmount}) order by ${price._order}) from ${variants_prices} ${price}
        where ${price._parentID} = ${variants.id}), '[]') as prices
    from ${variants} where ${variants.product} = ${productId}::uuid and ${variants.store} = ${ctx.store.id}::uuid
    order by ${variants.position}, ${variants.sku}`)
  return rows
}
