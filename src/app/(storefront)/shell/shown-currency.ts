import { shopperMarket } from '@/features/stores/shopper-market'
import type { Context } from '@/platform/context'
import type { CurrencyCode } from '@/shared/currencies'

/** The currency whose prices the visitor sees, by the same rules as the early script. Not for cached pages. */
export const shownCurrency = async (ctx: Context): Promise<CurrencyCode> => (await shopperMarket(ctx)).currency
