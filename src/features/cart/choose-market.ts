import { marketFor, type Market } from '@/features/stores/domain/market'
import { keepMarket } from '@/features/stores/shopper-market'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

import { readCartToken } from './current-cart'
import { setMarket } from './set-market'

/**
 * Stores a shopper's choice in the browser and in their cart. Fields: `country` and `currency`, and as `shownCountry`
 * and `shownCurrency` the initial values of the form. An unchanged value is not a choice: it keeps following the
 * language and the address. Values that the store does not offer are ignored.
 */
export async function chooseMarket(ctx: Context, form: FormData): Promise<void> {
  const [country, currency] = [changed(form, 'country', 'shownCountry'), changed(form, 'currency', 'shownCurrency')]
  const market = marketFor(ctx.store, localeOf(ctx), { country, currency })
  const chosen: Partial<Market> = {
    ...(market.country === country ? { country: market.country } : {}),
    ...(market.currency === currency ? { currency: market.currency } : {}),
  }
  await keepMarket(chosen)
  const token = await readCartToken()
  if (token !== null) await setMarket(ctx, token, chosen)
}

/** The new value of a field; null when it was not changed. */
function changed(form: FormData, name: string, shownName: string): string | null {
  const value = form.get(name)
  return typeof value === 'string' && value !== form.get(shownName) ? value : null
}
