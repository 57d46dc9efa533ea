import { sql } from 'drizzle-orm'

import { pictureJson, toPicture, type PictureRow } from '@/features/content/picture'
import type { Context } from '@/platform/context'
import { languagesOf, localizedText } from '@/platform/localized-sql'
import { sqlOf } from '@/platform/transaction'
import { isCurrencyCode } from '@/shared/currencies'
import { money } from '@/shared/money'

import { availability, defaultLowStockThreshold, productAvailability, type Supply } from './domain/availability'
import type { Measure } from './domain/measure'
import { formerPrice, unitPrice } from './domain/price'
import { measureJson } from './measure-sql'
import { pricesOf } from './variant-sql'
import type { CardPrice, CardSwatch, ProductCard } from './product-card'

type Row = {
  id: string
  slug: string
  title: string | null
  subtitle: string | null
  kind: 'physical' | 'digital'
  badge: string | null
  pictures: { optionValue: string | null; picture: PictureRow }[] | null
  prices: { currency: string; from: number; to: number; compareAt: number | null; measure: Measure | null }[] | null
  supplies: { available: number | null; backorder: boolean }[] | null
  swatches: CardSwatch[] | null
}

interface CardWishes {
  /** Option values such as `color:ink` whose picture is to be shown where there is one. */
  readonly shownValues?: readonly string[]
  /** The variants that the card's price and stock are taken from, as found by a list; unless given, all active ones. */
  readonly variantIds?: readonly string[]
}

/** The cards of published products of this store, in the order of `ids`; others are left out. One statement. */
export async function selectCards(
  ctx: Context,
  ids: readonly string[],
  { shownValues = [], variantIds }: CardWishes = {},
): Promise<ProductCard[]> {
  if (ids.length === 0) return []
  const languages = languagesOf(ctx)
  const isShown = variantIds ? sql`v.is_active and v.id = any(${sql.param([...variantIds])}::uuid[])` : sql`v.is_active`
  const text = (column: string) => localizedText('products_locales', column, sql`p.id`, languages)
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select p.id, p.slug, p.kind::text as kind, ${text('title')} as title, ${text('subtitle')} as subtitle,
      ${text('badge')} as badge,
      (select jsonb_agg(jsonb_build_object('optionValue', nullif(g.option_value, ''), 'picture', ${pictureJson('m', languages)})
          order by g._order)
        from products_gallery g join media m on m.id = g.picture_id where g._parent_id = p.id) as pictures,
      (select jsonb_agg(to_jsonb(x)) from (
        select price.currency, min(price.amount) as "from", max(price.amount) as "to",
          (array_agg(price.compare_at_amount order by price.amount, price.compare_at_amount))[1] as "compareAt",
          (array_agg(${measureJson} order by price.amount, price.compare_at_amount, v.position, v.sku))[1] as measure
        from variants v join lateral ${pricesOf(sql`v.id`)} price on true
        where v.product_id = p.id and ${isShown} group by price.currency) x) as prices,
      (select jsonb_agg(to_jsonb(x)) from (
        select coalesce(s.allow_backorder, false) as backorder, s.variant_id is null as untracked,
          max(s.on_hand - s.reserved - s.allocated) as available
        from variants v left join stock_levels s on s.variant_id = v.id
        where v.product_id = p.id and ${isShown} group by 1, 2) x) as supplies,
      (select jsonb_agg(jsonb_build_object('code', value.code, 'color', value.swatch,
          'label', coalesce(${localizedText('products_options_values_locales', 'label', sql`value.id`, languages)}, value.code))
          order by option._order, value._order)
        from products_options option join products_options_values value on value._parent_id = option.id
        where option._parent_id = p.id and value.swatch ~ '^#[0-9a-fA-F]{6}$') as swatches
    from products p
    where p.id = any(${sql.param([...ids])}::uuid[]) and p.store_id = ${ctx.store.id}::uuid
      and p._status = 'published'
    order by array_position(${sql.param([...ids])}::uuid[], p.id)`)
  return rows.map((row) => toCard(ctx, row, shownValues))
}

/** The newest published products in any of these categories. */
export async function selectNewest(
  ctx: Context,
  categoryIds: readonly string[],
  { except, limit }: { readonly except: readonly string[]; readonly limit: number },
): Promise<string[]> {
  const { rows } = await sqlOf(ctx).execute<{ id: string }>(sql`
    select p.id from products p
    where p.store_id = ${ctx.store.id}::uuid and p._status = 'published'
      and p.id <> all(${sql.param([...except])}::uuid[])
      and exists (select 1 from products_rels r where r.parent_id = p.id and r.path = 'categories'
        and r.categories_id = any(${sql.param([...categoryIds])}::uuid[]))
    order by p.created_at desc, p.id limit ${limit}`)
  return rows.map(({ id }) => id)
}

function toCard(ctx: Context, row: Row, shownValues: readonly string[]): ProductCard {
  const pictures = row.pictures ?? []
  const first =
    pictures.find(({ optionValue }) => optionValue !== null && shownValues.includes(optionValue)) ?? pictures[0]
  const second = pictures.find((each) => each !== first && each.optionValue === null)
  const supplies = (row.supplies ?? []).map((supply): Supply => ({
    ...supply,
    lowStockThreshold: defaultLowStockThreshold,
  }))
  return {
    id: row.id,
    slug: row.slug,
    title: row.title ?? row.slug,
    subtitle: row.subtitle,
    kind: row.kind,
    picture: first ? toPicture(first.picture) : null,
    hoverPicture: second ? toPicture(second.picture) : null,
    prices: ctx.store.currencies.flatMap((currency) => cardPrice(row, currency)),
    availability: productAvailability(supplies.map(availability)),
    swatches: row.swatches ?? [],
    badge: row.badge,
  }
}

function cardPrice(row: Row, currency: string): CardPrice[] {
  const price = row.prices?.find((each) => each.currency === currency)
  if (!price || !isCurrencyCode(currency)) return []
  const { from, to, compareAt, measure } = price
  return [
    {
      currency,
      from: money(from, currency),
      compareAt: formerPrice(money(from, currency), compareAt),
      unitPrice: unitPrice(money(from, currency), measure),
      varies: to > from,
    },
  ]
}
