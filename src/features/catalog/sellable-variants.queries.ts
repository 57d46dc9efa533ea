import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { publicFilePath } from '@/platform/storage/public-file-url'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'
import { localeEntry, type Locale } from '@/shared/locales'
import { money, type Money } from '@/shared/money'

import { formerPrice } from './domain/price'
import type { OptionValues } from './domain/variant-matrix'
import { priceOf } from './variant-sql'

/** What a cart and a checkout need to know of a variant, in one language and one currency. */
export type SellableVariant = {
  readonly variantId: string
  readonly productId: string
  readonly sku: string
  /** The product's. */
  readonly slug: string
  readonly title: string
  /** The chosen option values as a person reads them, such as 'Ink, A5'; null for a product of one kind. */
  readonly optionsLabel: string | null
  /** The picture of these option values, or else the product's first; a path on this server or a CDN's address. */
  readonly pictureUrl: string | null
  /** Null where the variant is not sold in the currency. */
  readonly price: Money | null
  readonly compareAtPrice: Money | null
  readonly isDigital: boolean
  /** Switched on, of a published product. */
  readonly isActive: boolean
  readonly weightGrams: number | null
  /** `available` is null when stock is not tracked. */
  readonly stock: { readonly tracked: boolean; readonly available: number | null; readonly allowBackorder: boolean }
}

interface Wanted {
  readonly ids?: readonly string[]
  readonly skus?: readonly string[]
  readonly locale: Locale
  readonly currency: CurrencyCode
  /** Pieces that this pending order has reserved count as available, because its own buyer asks. */
  readonly reservedBy?: string | null
}

type Row = Omit<SellableVariant, 'price' | 'compareAtPrice' | 'stock' | 'pictureUrl'> & {
  pictureFile: string | null
  amount: number | null
  compareAtAmount: number | null
  available: number | null
  allowBackorder: boolean | null
}

/**
 * Variants of this store by id and by SKU, in no order, in one statement; unknown ones are left out. Those that are not
 * for sale (any more) are among them: look at `isActive` and `price`. Texts fall back to the store's default language.
 */
export async function findSellableVariants(ctx: Context, wanted: Wanted): Promise<SellableVariant[]> {
  const { ids = [], skus = [], reservedBy = null } = wanted
  if (ids.length + skus.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select v.id as "variantId", v.product_id as "productId", v.sku, p.slug,
      coalesce(own.title, fallback.title, v.sku) as title,
      (
        select string_agg(coalesce(label.label, label_fallback.label, value.code),
          ${localeEntry(wanted.locale).listSeparator} order by option._order)
        from products_options option
        join products_options_values value
          on value._parent_id = option.id and value.code = v.option_values ->> option.code
        left join products_options_values_locales label
          on label._parent_id = value.id and label._locale::text = ${wanted.locale}
        left join products_options_values_locales label_fallback
          on label_fallback._parent_id = value.id and label_fallback._locale::text = ${ctx.store.defaultLocale}
        where option._parent_id = p.id
      ) as "optionsLabel",
      (
        select coalesce(media.sizes_thumb_filename, media.filename)
        from products_gallery g join media on media.id = g.picture_id
        where g._parent_id = p.id
        order by
          (v.option_values ->> split_part(g.option_value, ':', 1) = split_part(g.option_value, ':', 2)) desc nulls last,
          coalesce(g.option_value, '') = '' desc, g._order
        limit 1
      ) as "pictureFile",
      price.amount::float8 as amount, price."compareAt"::float8 as "compareAtAmount",
      coalesce(p.kind::text = 'digital', false) as "isDigital",
      coalesce(v.is_active, false) and coalesce(p._status::text = 'published', false) as "isActive",
      v.weight_grams::float8 as "weightGrams",
      stock.on_hand - stock.reserved - stock.allocated + coalesce(own_hold.quantity, 0) as available,
      stock.allow_backorder as "allowBackorder"
    from variants v
    join products p on p.id = v.product_id
    left join products_locales own on own._parent_id = p.id and own._locale::text = ${wanted.locale}
    left join products_locales fallback
      on fallback._parent_id = p.id and fallback._locale::text = ${ctx.store.defaultLocale}
    left join lateral ${priceOf(sql`v.id`, wanted.currency)} price on true
    left join stock_levels stock on stock.variant_id = v.id
    left join stock_holds own_hold
      on own_hold.order_id = ${reservedBy}::uuid and own_hold.variant_id = v.id and own_hold.status = 'reserved'
    where v.store_id = ${ctx.store.id}::uuid
      and (v.id = any(${sql.param([...ids])}::uuid[]) or v.sku = any(${sql.param([...skus])}::text[]))`)
  return rows.map((row) => toVariant(row, wanted.currency))
}

function toVariant(row: Row, currency: CurrencyCode): SellableVariant {
  const { amount, compareAtAmount, available, allowBackorder, pictureFile, ...rest } = row
  const price = amount === null ? null : money(amount, currency)
  return {
    ...rest,
    pictureUrl: pictureFile && publicFilePath(pictureFile),
    price,
    compareAtPrice: price && formerPrice(price, compareAtAmount),
    stock: { tracked: available !== null, available, allowBackorder: allowBackorder ?? false },
  }
}

/** The SKU of the variant with exactly these option values, of the product that has this SKU; null where none has them. */
export async function findSkuWithOptions(ctx: Context, sku: string, options: OptionValues): Promise<string | null> {
  const { rows } = await sqlOf(ctx).execute<{ sku: string }>(sql`
    select chosen.sku from variants v join variants chosen on chosen.product_id = v.product_id
    where v.store_id = ${ctx.store.id}::uuid and v.sku = ${sku}
      and chosen.option_values = ${JSON.stringify(options)}::jsonb`)
  return rows[0]?.sku ?? null
}
