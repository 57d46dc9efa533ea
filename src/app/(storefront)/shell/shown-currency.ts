import { cookies } from 'next/headers'

import type { Context } from '@/platform/context'
import type { CurrencyCode } from '@/shared/currencies'

import { currencyCookie } from './currency-cookie'

/** The currency whose prices the visitor sees, found as the script in the head finds it. Not for cached pages. */
export async function shownCurrency({ store }: Context): Promise<CurrencyCode> {
  const chosen = (await cookies()).get(currencyCookie)?.value
  return store.currencies.find((code) => code === chosen) ?? store.defaultCurrency
}
