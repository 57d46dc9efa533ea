import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { availability, defaultLowStockThreshold, productAvailability } from '@/features/catalog/domain/availability'
import type { Measure } from '@/features/catalog/domain/measure'
import { formerPrice, type Price } from '@/features/catalog/domain/price'
import type { OptionValues } from '@/features/catalog/domain/variant-matrix'
import { measureJson } from '@/features/catalog/measure-sql'
import type { ProductOptionView, ProductView, VariantView } from '@/features/catalog/product-view'
import { toPicture, type PictureRow } from '@/features/content/picture'
import { pictureJson } from '@/features/content/picture-sql'
import { toRichText } from '@/features/content/rich-text'
import { stockLevels } from '@/features/inventory/inventory.tables'
import type { Context } from '@/platform/context'
import { pathOf } from '@/platform/field-path'
import { languagesOf, localized } from '@/platform/localized-sql'
import {
  media,
  products,
  products_details as details,
  products_details_locales as detailTexts,
  products_gallery as gallery,
  products_locales as titles,
  products_options as options,
  products_options_locales as optionTexts,
  products_options_values as values,
  products_options_values_locales as valueTexts,
  products_rels as relations,
  variants,
  variants_prices as prices,
} from '@/platform/payload-schema'
import type { Product } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'
import { money } from '@/shared/money'

type VariantRow = {
  id: string
  sku: string
  options: OptionValues
  prices: { currency: string; amount: number; compareAt: number | null }[] | null
  measure: Measure | null
  available: number | null
  backorder: boolean
}

type Row = {
  id: string
  slug: string
  kind: 'physical' | 'digital'
  updatedAt: string
  title: string | null
  subtitle: string | null
  badge: string | null
  description: unknown
  seoTitle: string | null
  seoDescription: string | null
  seoPicture: PictureRow | null
  details: { label: string | null; value: string | null }[] | null
  pictures: { optionValue: string | null; picture: PictureRow }[] | null
  options: ProductOptionView[] | null
  variants: VariantRow[] | null
  categoryIds: string[] | null
  relatedIds: string[] | null
}

export type FoundProduct = Omit<ProductView, 'categories' | 'categoryPath'> & {
  readonly categoryIds: readonly string[]
}

/** A published product with all that belongs to it, in one statement. */
export async function selectProduct(ctx: Context, slug: string): Promise<FoundProduct | null> {
  const languages = languagesOf(ctx)
  const text = (column: PgColumn) => localized(column, products.id, languages)
  const label = (column: PgColumn, parent: { readonly id: PgColumn; readonly code: PgColumn }) =>
    sql`coalesce(${localized(column, parent.id, languages)}, ${parent.code})`
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select ${products.id}, ${products.slug}, ${products.kind}, to_json(${products.updatedAt})#>>'{}' as "updatedAt",
      ${text(titles.title)} as title, ${text(titles.subtitle)} as subtitle, ${text(titles.badge)} as badge,
      ${text(titles.description)} as description, ${text(titles.seo_title)} as "seoTitle",
      ${text(titles.seo_description)} as "seoDescription",
      (select ${pictureJson(media, languages)} from ${media} where ${media.id} = ${products.seo_picture}) as "seoPicture",
      (select jsonb_agg(jsonb_build_object(
          'label', ${localized(detailTexts.label, details.id, languages)},
          'value', ${localized(detailTexts.value, details.id, languages)}) order by ${details._order})
        from ${details} where ${details._parentID} = ${products.id}) as details,
      (select jsonb_agg(jsonb_build_object('optionValue', nullif(${gallery.optionValue}, ''),
          'picture', ${pictureJson(media, languages)}) order by ${gallery._order})
        from ${gallery} join ${media} on ${media.id} = ${gallery.picture}
        where ${gallery._parentID} = ${products.id}) as pictures,
      (select jsonb_agg(jsonb_build_object('code', ${options.code}, 'label', ${label(optionTexts.label, options)},
          'values', (select coalesce(jsonb_agg(jsonb_build_object('code', ${values.code},
              'swatch', nullif(${values.swatch}, ''), 'label', ${label(valueTexts.label, values)})
              order by ${values._order}), '[]') from ${values} where ${values._parentID} = ${options.id}))
          order by ${options._order})
        from ${options} where ${options._parentID} = ${products.id}) as options,
      (select jsonb_agg(jsonb_build_object('id', ${variants.id}, 'sku', ${variants.sku},
          'options', ${variants.optionValues}, 'measure', ${measureJson},
          'backorder', coalesce(${stockLevels.allowBackorder}, false),
          'available', ${stockLevels.onHand} - ${stockLevels.reserved} - ${stockLevels.allocated},
          'prices', (select jsonb_agg(jsonb_build_object('currency', ${prices.currency}, 'amount', ${prices.amount},
              'compareAt', ${prices.compareAtAmount}) order by ${prices._order})
            from ${prices} where ${prices._parentID} = ${variants.id})) order by ${variants.position}, ${variants.sku})
        from ${variants} left join ${stockLevels} on ${stockLevels.variantId} = ${variants.id}
        where ${variants.product} = ${products.id} and ${variants.isActive}) as variants,
      ${relatedIds(relations.categoriesID, 'categories')} as "categoryIds",
      ${relatedIds(relations.productsID, 'related')} as "relatedIds"
    from ${products}
    where ${products.store} = ${ctx.store.id}::uuid and ${products.slug} = ${slug} and ${products._status} = 'published'`)
  return rows[0] ? toProduct(ctx, rows[0]) : null
}

/** Ids of the documents that the product names in this field, in the editor's order. */
const relatedIds = (id: PgColumn, field: 'categories' | 'related'): SQL => sql`(
  select jsonb_agg(${id} order by ${relations.order}) from ${relations}
  where ${relations.parent} = ${products.id} and ${relations.path} = ${pathOf<Product>(field)})`

function toProduct(ctx: Context, row: Row): FoundProduct {
  const variants = (row.variants ?? []).map((variant) => toVariant(ctx, variant))
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    updatedAt: row.updatedAt,
    title: row.title ?? row.slug,
    subtitle: row.subtitle,
    badge: row.badge,
    description: toRichText(row.description),
    seo: {
      title: row.seoTitle,
      description: row.seoDescription,
      picture: row.seoPicture && toPicture(row.seoPicture),
    },
    details: (row.details ?? []).flatMap(({ label, value }) => (label && value ? [{ label, value }] : [])),
    pictures: (row.pictures ?? []).map(({ optionValue, picture }) => ({ optionValue, picture: toPicture(picture) })),
    options: row.options ?? [],
    variants,
    availability: productAvailability(variants.map((variant) => variant.availability)),
    categoryIds: row.categoryIds ?? [],
    relatedIds: row.relatedIds ?? [],
  }
}

function toVariant(ctx: Context, { id, sku, options, measure, prices, available, backorder }: VariantRow): VariantView {
  const state = availability({ available, backorder, lowStockThreshold: defaultLowStockThreshold })
  return {
    id,
    sku,
    options,
    measure,
    availability: state,
    left: state === 'low_stock' ? available : null,
    prices: ctx.store.currencies.flatMap((currency): Price[] => {
      const price = prices?.find((each) => each.currency === currency)
      if (!price) return []
      const { amount, compareAt } = price
      return [
        {
          price: money(amount, currency),
          compareAtPrice: formerPrice(money(amount, currency), compareAt),
        },
      ]
    }),
  }
}
