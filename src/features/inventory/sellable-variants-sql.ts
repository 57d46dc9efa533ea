import { sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { formerPrice } from '@/features/catalog/domain/price'
import { priceOf } from '@/features/catalog/variant-sql'
import type { Context } from '@/platform/context'
import {
  media,
  products,
  products_gallery as gallery,
  products_locales as titles,
  products_options as options,
  products_options_values as values,
  products_options_values_locales as labels,
  variants,
} from '@/platform/payload-schema'
import { publicFilePath } from '@/platform/storage/public-file-url'
import type { CurrencyCode } from '@/shared/currencies'
import { localeEntry, type Locale } from '@/shared/locales'
import { money, type Money } from '@/shared/money'

import { stockHolds, stockLevels } from './inventory.tables'

const title = alias(titles, 'title')
const fallbackTitle = alias(titles, 'fallback_title')
const label = alias(labels, 'label')
const fallbackLabel = alias(labels, 'fallback_label')

/** The data of a variant for carts and checkouts, in one language and one currency. */
export type SellableVariant = {
  readonly variantId: string
  readonly productId: string
  readonly sku: string
  /** The product's. */
  readonly slug: string
  readonly title: string
  /** The labels of the option values, such as 'Ink, A5'; null for a product without options. */
  readonly optionsLabel: string | null
  /** The picture of these option values, or else the product's first; a path on this server or a CDN's address. */
  readonly pictureUrl: string | null
  /** Null where the variant is not sold in the currency. */
  readonly price: Money | null
  readonly compareAtPrice: Money | null
  readonly isDigital: boolean
  /** Whether the variant is active and its product published. */
  readonly isActive: boolean
  readonly weightGrams: number | null
  /** `available` is null when stock is not tracked. */
  readonly stock: { readonly tracked: boolean; readonly available: number | null; readonly allowBackorder: boolean }
}

/** Which variants are read and how. SQL, so that a statement about a cart can take it from the cart. */
export interface SellableSource extends Readonly<Record<keyof StoreValues, SQL>> {
  /** `uuid[]` of variants. */
  readonly ids: SQL
  /** `text[]` of SKUs, in addition. */
  readonly skus: SQL
  readonly currency: SQL
  /** `uuid` of the pending order whose reserved pieces count as available, because its own buyer requests them. */
  readonly reservedBy: SQL
}

/** The values of a context that the query needs. */
export interface StoreValues extends Record<string, unknown> {
  readonly store: string
  readonly locale: Locale
  /** Of texts that are missing in `locale`: the store's default language. */
  readonly fallback: Locale
  /** Between the labels of a variant's option values. */
  readonly separator: string
}

export const storeValues = (ctx: Context, locale: Locale): StoreValues => ({
  store: ctx.store.id,
  locale,
  fallback: ctx.store.defaultLocale,
  separator: localeEntry(locale).listSeparator,
})

export type SellableRow = Omit<SellableVariant, 'price' | 'compareAtPrice' | 'stock' | 'pictureUrl'> & {
  pictureFile: string | null
  amount: number | null
  compareAtAmount: number | null
  available: number | null
  allowBackorder: boolean | null
}

/** The query for {@link SellableRow}s of a store. */
export const selectSellable = (from: SellableSource): SQL => sql`
  select ${variants.id} as "variantId", ${variants.product} as "productId", ${variants.sku}, ${products.slug},
    coalesce(${title.title}, ${fallbackTitle.title}, ${variants.sku}) as title,
    (
      select string_agg(coalesce(${label.label}, ${fallbackLabel.label}, ${values.code}),
        ${from.separator} order by ${options._order})
      from ${options}
      join ${values} on ${values._parentID} = ${options.id}
        and ${values.code} = ${variants.optionValues} ->> ${options.code}
      left join ${labels} ${label} on ${label._parentID} = ${values.id} and ${label._locale}::text = ${from.locale}
      left join ${labels} ${fallbackLabel}
        on ${fallbackLabel._parentID} = ${values.id} and ${fallbackLabel._locale}::text = ${from.fallback}
      where ${options._parentID} = ${products.id}
    ) as "optionsLabel",
    (
      select coalesce(${media.sizes_thumb_filename}, ${media.filename})
      from ${gallery} join ${media} on ${media.id} = ${gallery.picture}
      where ${gallery._parentID} = ${products.id}
      order by
        (${variants.optionValues} ->> split_part(${gallery.optionValue}, ':', 1)
          = split_part(${gallery.optionValue}, ':', 2)) desc nulls last,
        coalesce(${gallery.optionValue}, '') = '' desc, ${gallery._order}
      limit 1
    ) as "pictureFile",
    price.amount::float8 as amount, price."compareAt"::float8 as "compareAtAmount",
    coalesce(${products.kind} = 'digital', false) as "isDigital",
    coalesce(${variants.isActive}, false) and coalesce(${products._status} = 'published', false) as "isActive",
    ${variants.weightGrams}::float8 as "weightGrams",
    ${stockLevels.onHand} - ${stockLevels.reserved} - ${stockLevels.allocated}
      + coalesce(${stockHolds.quantity}, 0) as available,
    ${stockLevels.allowBackorder} as "allowBackorder"
  from ${variants}
  join ${products} on ${products.id} = ${variants.product}
  left join ${titles} ${title} on ${title._parentID} = ${products.id} and ${title._locale}::text = ${from.locale}
  left join ${titles} ${fallbackTitle}
    on ${fallbackTitle._parentID} = ${products.id} and ${fallbackTitle._locale}::text = ${from.fallback}
  left join lateral ${priceOf(sql`${variants.id}`, from.currency)} price on true
  left join ${stockLevels} on ${stockLevels.variantId} = ${variants.id}
  left join ${stockHolds} on ${stockHolds.orderId} = ${from.reservedBy}
    and ${stockHolds.variantId} = ${variants.id} and ${stockHolds.status} = 'reserved'
  where ${variants.store} = ${from.store}
    and (${variants.id} = any(${from.ids}) or ${variants.sku} = any(${from.skus}))`

/** The variant of a row that was read in `currency`. */
export function toSellableVariant(row: SellableRow, currency: CurrencyCode): SellableVariant {
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
