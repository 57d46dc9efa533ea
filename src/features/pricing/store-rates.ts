import { cacheTags, remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { isCurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'
import { money } from '@/shared/money'

import type { ShippingMethod } from './domain/shipping'
import type { TaxRate } from './domain/tax'
import { selectRates, type RateRows, type Texts } from './rate.queries'

export interface StoreRates {
  readonly taxRates: readonly TaxRate[]
  readonly shippingMethods: readonly (ShippingMethod & { readonly description: string | null })[]
}

/**
 * Seconds for which rates are cached: every quote uses a change made in the panel by then, also while no worker runs
 * that would invalidate the tag.
 */
const freshFor = 3

/** The tax rates and shipping methods of the context's store, named in `locale` or else in the store's own language. */
export async function storeRates(ctx: Context, locale: Locale): Promise<StoreRates> {
  const { id } = ctx.store
  const validity = { tags: [cacheTags.store(id)], seconds: freshFor }
  return inWords(ctx, await remembered(['rates', id], validity, () => selectRates(ctx)), locale)
}

/** The same without the cache, for results that are themselves cached until the store changes. */
export const presentStoreRates = async (ctx: Context, locale: Locale): Promise<StoreRates> =>
  inWords(ctx, await selectRates(ctx), locale)

function inWords(ctx: Context, row: RateRows, locale: Locale): StoreRates {
  const text = (texts: Texts) => texts?.[locale] ?? texts?.[ctx.store.defaultLocale] ?? null
  return {
    taxRates: row.taxRates.map((rate) => ({ ...rate, name: text(rate.name) ?? '' })),
    shippingMethods: row.shippingMethods.map(({ code, name, description, countries, minDays, maxDays, rates }) => ({
      code,
      name: text(name) ?? code,
      description: text(description),
      countries: countries ?? [],
      minDays,
      maxDays,
      prices: rates.flatMap(({ currency, amount, freeFrom }) =>
        isCurrencyCode(currency)
          ? [{ amount: money(amount, currency), freeFrom: freeFrom === null ? null : money(freeFrom, currency) }]
          : [],
      ),
    })),
  }
}
