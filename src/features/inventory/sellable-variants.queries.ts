import { sql } from 'drizzle-orm'

import type { Context } from '@/platform/context'
import { hiddenArray } from '@/platform/hidden-array'
import { sqlOf } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'

import {
  selectSellable,
  storeValues,
  toSellableVariant,
  type SellableRow,
  type SellableVariant,
} from './sellable-variants-sql'

interface Wanted {
  readonly ids?: readonly string[]
  readonly skus?: readonly string[]
  readonly locale: Locale
  readonly currency: CurrencyCode
  /** The id of a pending order whose reserved pieces count as available, because its own buyer requests them. */
  readonly reservedBy?: string | null
}

/**
 * Variants of this store by id and by SKU, unsorted, in one statement; unknown ones are left out. Variants that are not
 * for sale are included: check `isActive` and `price`. Texts fall back to the store's default language.
 */
export async function findSellableVariants(ctx: Context, wanted: Wanted): Promise<SellableVariant[]> {
  const { ids = [], skus = [], reservedBy = null, locale, currency } = wanted
  if (ids.length + skus.length === 0) return []
  const { store, ...texts } = storeValues(ctx, locale)
  const { rows } = await sqlOf(ctx).execute<SellableRow>(
    selectSellable({
      ids: hiddenArray(ids, 'uuid'),
      skus: hiddenArray(skus, 'text'),
      store: sql`${store}::uuid`,
      locale: sql`${texts.locale}`,
      fallback: sql`${texts.fallback}`,
      separator: sql`${texts.separator}`,
      currency: sql`${currency}`,
      reservedBy: sql`${reservedBy}::uuid`,
    }),
  )
  return rows.map((row) => toSellableVariant(row, currency))
}
