import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { toPicture, type PictureRow } from '@/features/content/picture'
import { pictureJson } from '@/features/content/picture-sql'
import { toRichText } from '@/features/content/rich-text'
import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { media } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { money } from '@/shared/money'

import { availability, defaultLowStockThreshold, productAvailability } from './domain/availability'
import type { Measure } from './domain/measure'
import { formerPrice, type Price } from './domain/price'
import type { OptionValues } from './domain/variant-matrix'
import { measureJson } from './measure-sql'
import type { ProductOptionView, ProductView, VariantView } from './product-view'

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
  const text = (column: string) => localizedText('products_locales', column, sql`p.id`, languages)
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select p.id, p.slug, p.kind::text as kind, to_json(p.updated_at)#>>'{}' as "updatedAt", ${text('title')} as title,
      ${text('subtitle')} as subtitle, ${text('badge')} as badge, ${text('description')} as description,
      ${text('seo_title')} as "seoTitle", ${text('seo_description')} as "seoDescription",
      (select ${pictureJson(alias(media, 'm'), languages)} from media m where m.id = p.seo_picture_id) as "seoPicture",
      (select jsonb_agg(jsonb_build_object(
          'label', ${localizedText('products_details_locales', 'label', sql`d.id`, languages)},
          'value', ${localizedText('products_details_locales', 'value', sql`d.id`, languages)}) order by d._order)
        from products_details d where d._parent_id = p.id) as details,
      (select jsonb_agg(jsonb_build_object('optionValue', nullif(g.option_value, ''),
          'picture', ${pictureJson(alias(media, 'm'), languages)}) order by g._order)
        from products_gallery g join media m on m.id = g.picture_id where g._parent_id = p.id) as pictures,
      (select jsonb_agg(jsonb_build_object('code', o.code,
          'label', coalesce(${localizedText('products_options_locales', 'label', sql`o.id`, languages)}, o.code),
          'values', (select coalesce(jsonb_agg(jsonb_build_object('code', ov.code, 'swatch', nullif(ov.swatch, ''),
              'label', coalesce(${localizedText('products_options_values_locales', 'label', sql`ov.id`, languages)}, ov.code))
              order by ov._order), '[]') from products_options_values ov where ov._parent_id = o.id)) order by o._order)
        from products_options o where o._parent_id = p.id) as options,
      (select jsonb_agg(jsonb_build_object('id', variants.id, 'sku', variants.sku, 'options', variants.option_values, 'measure', ${measureJson},
          'backorder', coalesce(s.allow_backorder, false), 'available', s.on_hand - s.reserved - s.allocated,
          'prices', (select jsonb_agg(jsonb_build_object('currency', price.currency, 'amount', price.amount,
              'compareAt', price.compare_at_amount) order by price._order)
            from variants_prices price where price._parent_id = variants.id)) order by variants.position, variants.sku)
        from variants left join stock_levels s on s.variant_id = variants.id
        where variants.product_id = p.id and variants.is_active) as variants,
      (select jsonb_agg(r.categories_id order by r."order") from products_rels r
        where r.parent_id = p.id and r.path = 'categories') as "categoryIds",
      (select jsonb_agg(r.products_id order by r."order") from products_rels r
        where r.parent_id = p.id and r.path = 'related') as "relatedIds"
    from products p
    where p.store_id = ${ctx.store.id}::uuid and p.slug = ${slug} and p._status = 'published'`)
  return rows[0] ? toProduct(ctx, rows[0]) : null
}

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
