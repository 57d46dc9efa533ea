import { and, eq, exists, sql, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

import { plainText, toRichText } from '@/features/content/rich-text'
import type { SystemContext } from '@/platform/context'
import {
  products,
  products_gallery,
  products_locales,
  products_options,
  products_options_locales,
  products_options_values,
  products_options_values_locales,
  products_rels,
  variants,
} from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { groupBy } from '@/shared/group-by'

import type { PublishedProduct, PublishedVariant } from './domain/published-product'
import { measureJson } from './measure-sql'
import { pricesOf } from './variant-sql'

/** They have a row for each language. */
type TextField = 'title' | 'subtitle' | 'badge' | 'description'

/** They have a row for each entry. All other fields are columns of the product. */
type ListField = 'options' | 'variants' | 'pictures' | 'categoryIds'

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

/** The public products among these of a store: published, with an active variant. Not sorted. */
export async function listPublishedProducts(
  ctx: SystemContext,
  storeId: string,
  ids: readonly string[],
): Promise<PublishedProduct[]> {
  const found = await selectProducts(ctx, storeId, ids)
  if (found.length === 0) return []
  const publicIds = found.map(({ id }) => id)
  const texts = groupBy(await selectTexts(ctx, publicIds), ({ id }) => id)
  const options = groupBy(await selectOptions(ctx, publicIds), productOf)
  const sold = groupBy(await selectVariants(ctx, publicIds), productOf)
  const pictures = groupBy(await selectPictures(ctx, publicIds), productOf)
  const categories = groupBy(await selectCategories(ctx, publicIds), productOf)
  return found.map((product) => ({
    ...product,
    ...textsOf(texts.get(product.id)),
    options: rowsOf(options.get(product.id)),
    variants: rowsOf(sold.get(product.id)),
    pictures: rowsOf(pictures.get(product.id)),
    categoryIds: rowsOf(categories.get(product.id)),
  }))
}

type ProductRow = Omit<PublishedProduct, TextField | ListField>

async function selectProducts(ctx: SystemContext, storeId: string, ids: readonly string[]): Promise<ProductRow[]> {
  const db = sqlOf(ctx)
  const isSold = db
    .select({ id: variants.id })
    .from(variants)
    .where(and(eq(variants.product, products.id), eq(variants.isActive, true)))
  const isPublic = and(
    sql`${products.id} = any(${sql.param([...ids])}::uuid[])`,
    eq(products.store, storeId),
    eq(products._status, 'published'),
    exists(isSold),
  )
  const rows = await db
    .select({
      id: products.id,
      slug: products.slug,
      kind: products.kind,
      published: sql<number>`extract(epoch from coalesce(${products.publishedAt}, ${products.createdAt}))::float8`,
      updatedAt: sql<string>`to_json(${products.updatedAt})#>>'{}'`,
    })
    .from(products)
    .where(isPublic)
  // Never null in fact: Payload publishes no product without them.
  return rows.flatMap(({ slug, kind, ...row }) => (slug === null || kind === null ? [] : [{ slug, kind, ...row }]))
}

const productOf = ({ product }: Of<unknown>): string => product

const rowsOf = <T>(found: readonly Of<T>[] = []): T[] => found.map(({ row }) => row)

function selectTexts(ctx: SystemContext, ids: readonly string[]): Promise<TextRow[]> {
  const { _parentID: id, _locale: locale, title, subtitle, badge, description } = products_locales
  return sqlOf(ctx)
    .select({ id, locale, title, subtitle, badge, description })
    .from(products_locales)
    .where(belongsTo(id, ids))
    .orderBy(id, locale)
}

function textsOf(rows: readonly TextRow[] = []): Pick<PublishedProduct, TextField> {
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

const [option, optionLabel] = [products_options, products_options_locales]
const [value, valueLabel] = [products_options_values, products_options_values_locales]

const belongsTo = (parent: AnyPgColumn, ids: readonly string[]): SQL =>
  sql`${parent} = any(${sql.param([...ids])}::uuid[])`

async function selectOptions(
  ctx: SystemContext,
  ids: readonly string[],
): Promise<Of<PublishedProduct['options'][number]>[]> {
  const { rows } = await sqlOf(ctx).execute<Of<PublishedProduct['options'][number]>>(sql`
    select ${option._parentID} as product, jsonb_build_object('code', ${option.code},
      'label', coalesce((select jsonb_object_agg(${optionLabel._locale}::text, ${optionLabel.label}) from ${optionLabel}
        where ${optionLabel._parentID} = ${option.id} and ${optionLabel.label} <> ''), '{}'),
      'values', coalesce((select jsonb_agg(jsonb_build_object('code', ${value.code}, 'swatch', nullif(${value.swatch}, ''),
          'label', coalesce((select jsonb_object_agg(${valueLabel._locale}::text, ${valueLabel.label}) from ${valueLabel}
            where ${valueLabel._parentID} = ${value.id} and ${valueLabel.label} <> ''), '{}')) order by ${value._order})
        from ${value} where ${value._parentID} = ${option.id}), '[]')) as row
    from ${option} where ${belongsTo(option._parentID, ids)} order by ${option._parentID}, ${option._order}`)
  return rows
}

async function selectVariants(ctx: SystemContext, ids: readonly string[]): Promise<Of<PublishedVariant>[]> {
  const { rows } = await sqlOf(ctx).execute<Of<PublishedVariant>>(sql`
    select ${variants.product} as product, jsonb_build_object('id', ${variants.id}, 'sku', ${variants.sku},
      'options', ${variants.optionValues}, 'measure', ${measureJson},
      'prices', coalesce((select jsonb_agg(jsonb_build_object('currency', price.currency, 'amount', price.amount,
          'compareAt', price."compareAt") order by price.currency)
        from ${pricesOf(sql`${variants.id}`)} price), '[]')) as row
    from ${variants} where ${belongsTo(variants.product, ids)} and ${variants.isActive}
    order by ${variants.product}, ${variants.position}, ${variants.sku}`)
  return rows
}

async function selectPictures(
  ctx: SystemContext,
  ids: readonly string[],
): Promise<Of<PublishedProduct['pictures'][number]>[]> {
  const { rows } = await sqlOf(ctx).execute<Of<PublishedProduct['pictures'][number]>>(sql`
    select ${products_gallery._parentID} as product, jsonb_build_object('id', ${products_gallery.picture},
      'optionValue', nullif(${products_gallery.optionValue}, '')) as row
    from ${products_gallery}
    where ${belongsTo(products_gallery._parentID, ids)} and ${products_gallery.picture} is not null
    order by ${products_gallery._parentID}, ${products_gallery._order}`)
  return rows
}

async function selectCategories(ctx: SystemContext, ids: readonly string[]): Promise<Of<string>[]> {
  const { parent: product, categoriesID: row, path, order } = products_rels
  const rows = await sqlOf(ctx)
    .select({ product, row })
    .from(products_rels)
    .where(and(belongsTo(product, ids), eq(path, 'categories')))
    .orderBy(product, order)
  return rows.flatMap(({ product: id, row: category }) => (category === null ? [] : [{ product: id, row: category }]))
}
