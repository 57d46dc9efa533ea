import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import { skuKey } from './domain/check-variants'
import { measureJson } from './measure-sql'
import type { VariantInput } from './variant-input'

/** Locks the product. Its slug, null while it has none; undefined when this store has no such product. */
export async function findProductSlug(ctx: Context, id: string): Promise<string | null | undefined> {
  const { rows } = await sqlOf(ctx).execute<{ slug: string | null }>(sql`
    select slug from products where id = ${id}::uuid and store_id = ${ctx.store.id}::uuid for no key update`)
  return rows[0]?.slug
}

/** SKUs among the rows' that other variants of the store have, as `skuKey` compares them: of other products, or not among the rows. */
export async function listTakenSkus(
  ctx: Context,
  productId: string,
  variants: readonly VariantInput[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sqlOf(ctx).execute<{ sku: string }>(sql`
    select lower(sku) as sku from variants
    where store_id = ${ctx.store.id}::uuid and lower(sku) = any(${sql.param(variants.map(({ sku }) => skuKey(sku)))}::text[])
      and (product_id <> ${productId}::uuid or id <> all(${sql.param(variants.map(({ id }) => id))}::uuid[]))`)
  return new Set(rows.map(({ sku }) => sku))
}

export async function listUsedSkuRows(ctx: Context, skus: readonly string[]): Promise<ReadonlySet<string>> {
  const keys = sql.param([...new Set(skus.map(skuKey))])
  const { rows } = await sqlOf(ctx).execute<{ sku: string }>(sql`
    select lower(sku) as sku from variants where store_id = ${ctx.store.id}::uuid and lower(sku) = any(${keys}::text[])
    union
    select lower(row ->> 'sku') from _products_v v, jsonb_array_elements(
      case when jsonb_typeof(v.version_variant_rows) = 'array' then v.version_variant_rows else '[]' end) as row
    where v.latest and v.version_store_id = ${ctx.store.id}::uuid
      and lower(row ->> 'sku') = any(${keys}::text[])`)
  return new Set(rows.map(({ sku }) => sku))
}

/** Gives each variant whose SKU changes a temporary SKU first, because Postgres checks a unique index row by row. */
export async function freeSkus(ctx: Context, productId: string, variants: readonly VariantInput[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update variants v set sku = v.id::text
    from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as row(id uuid, sku text)
    where v.id = row.id and v.product_id = ${productId}::uuid and v.sku <> row.sku`)
}

/** Those of these ids that are variants of other products, of whatever store. */
export async function listForeignIds(
  ctx: Context,
  productId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select id from variants where id = any(${sql.param([...ids])}::uuid[]) and product_id <> ${productId}::uuid`)
  return new Set(rows.map(({ id }) => id))
}

/** Takes variants off sale. */
export async function deactivateVariants(ctx: Context, productId: string, ids: readonly string[]): Promise<void> {
  await sqlOf(ctx).execute(sql`
    update variants set is_active = false
    where product_id = ${productId}::uuid and id = any(${sql.param([...ids])}::uuid[])`)
}

/** Deletes these variants of a product, with their prices; null: all of them. */
export async function deleteVariantRows(ctx: Context, productId: string, ids: readonly string[] | null): Promise<void> {
  await sqlOf(ctx).execute(sql`
    delete from variants where product_id = ${productId}::uuid and store_id = ${ctx.store.id}::uuid
      ${ids === null ? sql`` : sql`and id = any(${sql.param([...ids])}::uuid[])`}`)
}

/**
 * Writes all rows in two statements. Prices in a currency that the store does not sell in at present are kept.
 *
 * @throws when an id is that of another product's variant.
 */
export async function upsertVariants(
  ctx: Context,
  productId: string,
  variants: readonly VariantInput[],
): Promise<void> {
  const rows = variants.map((variant, position) => ({ ...variant, position }))
  const ids = sql.param(variants.map(({ id }) => id))
  const { rows: written } = await sqlOf(ctx).execute(sql`
    insert into variants (id, store_id, product_id, sku, option_values, is_active, position, measure_quantity, measure_unit,
      weight_grams)
    select row.id, ${ctx.store.id}::uuid, ${productId}::uuid, row.sku, row.options, row."isActive", row.position,
      (row.measure ->> 'quantity')::numeric, (row.measure ->> 'unit')::enum_variants_measure_unit,
      coalesce(row."weightGrams", (select max(weight_grams) from variants where product_id = ${productId}::uuid))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      id uuid, sku text, options jsonb, "isActive" boolean, position int, measure jsonb, "weightGrams" numeric)
    on conflict (id) do update set sku = excluded.sku, option_values = excluded.option_values,
      is_active = excluded.is_active, position = excluded.position, measure_quantity = excluded.measure_quantity,
      measure_unit = excluded.measure_unit, updated_at = now()
    where variants.product_id = excluded.product_id and variants.store_id = excluded.store_id
    returning id`)
  if (written.length !== rows.length) throw new Error('The id of a variant is that of another product’s variant')
  await sqlOf(ctx).execute(sql`
    with own as (select id from variants where product_id = ${productId}::uuid and id = any(${ids}::uuid[])),
    gone as (delete from variants_prices where _parent_id in (select id from own)
      and currency = any(${sql.param([...ctx.store.currencies])}::text[]))
    insert into variants_prices (id, _parent_id, _order, currency, amount, compare_at_amount)
    select replace(gen_random_uuid()::text, '-', ''), own.id, price.position, price.value ->> 'currency',
      (price.value ->> 'amount')::numeric, (price.value ->> 'compareAt')::numeric
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, prices jsonb)
    join own on own.id = row.id
    cross join lateral jsonb_array_elements(row.prices) with ordinality as price(value, position)`)
}

export async function listVariantRows(ctx: Context, productId: string): Promise<VariantInput[]> {
  const { rows } = await sqlOf(ctx).execute<VariantInput>(sql`
    select v.id, v.sku, v.option_values as options, coalesce(v.is_active, false) as "isActive",
      ${measureJson} as measure, v.weight_grams::float8 as "weightGrams", coalesce((select jsonb_agg(jsonb_build_object('currency', p.currency, 'amount', p.amount,
        'compareAt', p.compare_at_amount) order by p._order) from variants_prices p where p._parent_id = v.id), '[]') as prices
    from variants v where v.product_id = ${productId}::uuid and v.store_id = ${ctx.store.id}::uuid
    order by v.position, v.sku`)
  return rows
}
