import { marketFor } from '@/features/stores/domain/market'
import { keepMarket } from '@/features/stores/shopper-market'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

import { readCartToken } from './current-cart'
import { setMarket } from './set-market'

interface Wanted {
  readonly country: FormDataEntryValue | null
  readonly currency: FormDataEntryValue | null
}

/** Keeps what a shopper chose, in the browser and in their cart; what the store does not offer changes nothing. */
export async function chooseMarket(ctx: Context, { country, currency }: Wanted): Promise<void> {
  const wanted = {
    country: typeof country === 'string' ? country : null,
    currency: typeof currency === 'string' ? currency : null,
  }
  const market = marketFor(ctx.store, localeOf(ctx), wanted)
  const chosen = {
    ...(market.country === wanted.country ? { country: market.country } : {}),
    ...(market.currency === wanted.currency ? { currency: market.currency } : {}),
  }
  await keepMarket(chosen)
  const token = await readCartToken()
  if (token !== null) await setMarket(ctx, token, chosen)
}
