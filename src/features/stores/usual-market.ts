import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

import { marketFor, type Market } from './domain/market'

/** The default market of the context's language, for cached pages and API calls without a market. */
export const usualMarket = (ctx: Context): Market => marketFor(ctx.store, localeOf(ctx))
