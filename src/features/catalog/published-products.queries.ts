import { sql } from 'drizzle-orm'

import { plainText, toRichText } from '@/features/content/rich-text'
import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'
import { groupBy } from '@/shared/group-by'

import type { PublishedProduct, PublishedVariant } from './domain/published-product'
import { measureJson } from './measure-sql'
import { pricesOf } from './variant-sql'

type ProductRow = Pick<PublishedProduct, 'id' | 'slug' | 'kind' | 'published' | 'updatedAt'>

type TextRow = {
  id: string
  locale: string
  title: string | null
  subtitle: string | null
  badge: string | null
  description: unknown
}

/** A row of another table that belongs to a product. */
type Of<T> = { readonly product: string; readonly row: T }

/** Those of these products of a store that are public: published, with a variant that is active. In no order. */
export async function listPublishedProducts(
  ctx: SystemContext,
  storeId: string,
  ids: readonly string[],
): Promise<PublishedProduct[]> {
  const { rows: products } = await sqlOf(ctx).execute<ProductRow>(sql`
    select p.id, p.slug, p.kind::text as kind,
      extract(epoch from coalesce(p.published_at, p.created_at))::float8 as published,
      to_json(p.updated_at)#>>'{}' as "updatedAt"
    from products p
    where p.id = any(${sql.param([...ids])}::uuid[]) and p.store_id = ${storeId}::uuid and p._status = 'published'
      and exists (select 1 from variants v where v.product_id = p.id and v.is_active)`)
  if (products.length === 0) return []
  const publicIds = products.map(({ id }) => id)
  const texts = groupBy(await selectTexts(ctx, publicIds), ({ id }) => id)
  const options = groupBy(await selectOptions(ctx, publicIds), productOf)
  const variants = groupBy(await selectVariants(ctx, publicIds), productOf)
  const pictures = groupBy(await selectPictures(ctx, publicIds), productOf)
  const categories = groupBy(await selectCategories(ctx, publicIds), productOf)
  return products.map((product) => ({
    ...product,
    ...textsOf(texts.get(product.id)),
    options: rowsOf(options.get(product.id)),
    variants: rowsOf(variants.get(product.id)),
    pictures: rowsOf(pictures.get(product.id)),
    categoryIds: rowsOf(categories.get(product.id)),
  }))
}

const productOf = ({ product }: Of<unknown>): string => product

const rowsOf = <T>(found: readonly Of<T>[] = []): T[] => found.map(({ row }) => row)

async function selectTexts(ctx: SystemContext, ids: readonly string[]): Promise<TextRow[]> {
  const { rows } = await sqlOf(ctx).execute<TextRow>(sql`
    select _parent_id as id, _locale::text as locale, title, subtitle, badge, description
    from products_locales where _parent_id = any(${sql.param([...ids])}::uuid[]) order by _parent_id, _locale`)
  return rows
}

function textsOf(
  rows: readonly TextRow[] = [],
): Pick<PublishedProduct, 'title' | 'subtitle' | 'badge' | 'description'> {
  const inLanguages = (read: (row: TextRow) => string | null) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const text = read(row)
        return text ? [[row.locale, text] as const] : []
      }),
    )
  return {
    title: inLanguages(({ title }) => title),
    subtitle: inLanguages(({ subtitle }) => subtitle),
    badge: inLanguages(({ badge }) => badge),
    description: inLanguages(({ description }) => {
      const text = toRichText(description)
      return text && plainText(text)
    }),
  }
}

async function selectOptions(
  ctx: SystemContext,
  ids: readonly string[],
): Promise<Of<PublishedProduct['options'][number]>[]> {
  const { rows } = await sqlOf(ctx).execute<Of<PublishedProduct['options'][number]>>(sql`
    select o._parent_id as product, jsonb_build_object('code', o.code,
      'label', coalesce((select jsonb_object_agg(l._locale::text, l.label) from products_options_locales l
        where l._parent_id = o.id and l.label <> ''), '{}'),
      'values', coalesce((select jsonb_agg(jsonb_build_object('code', v.code, 'swatch', nullif(v.swatch, ''),
          'label', coalesce((select jsonb_object_agg(l._locale::text, l.label) from products_options_values_locales l
            where l._parent_id = v.id and l.label <> ''), '{}')) order by v._order)
        from products_options_values v where v._parent_id = o.id), '[]')) as row
    from products_options o where o._parent_id = any(${sql.param([...ids])}::uuid[]) order by o._parent_id, o._order`)
  return rows
}

async function selectVariants(ctx: SystemContext, ids: readonly string[]): Promise<Of<PublishedVariant>[]> {
  const { rows } = await sqlOf(ctx).execute<Of<PublishedVariant>>(sql`
    select v.product_id as product, jsonb_build_object('id', v.id, 'sku', v.sku, 'options', v.option_values,
      'measure', ${measureJson},
      'prices', coalesce((select jsonb_agg(jsonb_build_object('currency', price.currency, 'amount', price.amount,
          'compareAt', price.compare_at_amount) order by price.currency)
        from ${pricesOf(sql`v.id`)} price), '[]')) as row
    from variants v
    where v.product_id = any(${sql.param([...ids])}::uuid[]) and v.is_active order by v.product_id, v.position, v.sku`)
  return rows
}

async function selectPictures(
  ctx: SystemContext,
  ids: readonly string[],
): Promise<Of<PublishedProduct['pictures'][number]>[]> {
  const { rows } = await sqlOf(ctx).execute<Of<PublishedProduct['pictures'][number]>>(sql`
    select _parent_id as product, jsonb_build_object('id', picture_id, 'optionValue', nullif(option_value, '')) as row
    from products_gallery where _parent_id = any(${sql.param([...ids])}::uuid[]) and picture_id is not null
    order by _parent_id, _order`)
  return rows
}

async function selectCategories(ctx: SystemContext, ids: readonly string[]): Promise<Of<string>[]> {
  const { rows } = await sqlOf(ctx).execute<Of<string>>(sql`
    select parent_id as product, categories_id as row from products_rels
    where parent_id = any(${sql.param([...ids])}::uuid[]) and path = 'categories' and categories_id is not null
    order by parent_id, "order"`)
  return rows
}
