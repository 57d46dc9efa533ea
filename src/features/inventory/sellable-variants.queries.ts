import { sql } from 'drizzle-orm'
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
import { sqlOf } from '@/platform/transaction'
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

interface Wanted {
  readonly ids?: readonly string[]
  readonly skus?: readonly string[]
  readonly locale: Locale
  readonly currency: CurrencyCode
  /** The id of a pending order whose reserved pieces count as available, because its own buyer requests them. */
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
 * Variants of this store by id and by SKU, unsorted, in one statement; unknown ones are left out. Variants that are not
 * for sale are included: check `isActive` and `price`. Texts fall back to the store's default language.
 */
export async function findSellableVariants(ctx: Context, wanted: Wanted): Promise<SellableVariant[]> {
  const { ids = [], skus = [], reservedBy = null } = wanted
  if (ids.length + skus.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<Row>(sql`
    select ${variants.id} as "variantId", ${variants.product} as "productId", ${variants.sku}, ${products.slug},
      coalesce(${title.title}, ${fallbackTitle.title}, ${variants.sku}) as title,
      (
        select string_agg(coalesce(${label.label}, ${fallbackLabel.label}, ${values.code}),
          ${localeEntry(wanted.locale).listSeparator} order by ${options._order})
        from ${options}
        join ${values} on ${values._parentID} = ${options.id}
          and ${values.code} = ${variants.optionValues} ->> ${options.code}
        left join ${labels} ${label} on ${label._parentID} = ${values.id} and ${label._locale}::text = ${wanted.locale}
        left join ${labels} ${fallbackLabel}
          on ${fallbackLabel._parentID} = ${values.id} and ${fallbackLabel._locale}::text = ${ctx.store.defaultLocale}
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
    left join ${titles} ${title} on ${title._parentID} = ${products.id} and ${title._locale}::text = ${wanted.locale}
    left join ${titles} ${fallbackTitle}
      on ${fallbackTitle._parentID} = ${products.id} and ${fallbackTitle._locale}::text = ${ctx.store.defaultLocale}
    left join lateral ${priceOf(sql`${variants.id}`, wanted.currency)} price on true
    left join ${stockLevels} on ${stockLevels.variantId} = ${variants.id}
    left join ${stockHolds} on ${stockHolds.orderId} = ${reservedBy}::uuid
      and ${stockHolds.variantId} = ${variants.id} and ${stockHolds.status} = 'reserved'
    where ${variants.store} = ${ctx.store.id}::uuid
      and (${variants.id} = any(${sql.param([...ids])}::uuid[]) or ${variants.sku} = any(${sql.param([...skus])}::text[]))`)
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
