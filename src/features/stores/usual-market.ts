import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

import { marketFor, type Market } from './domain/market'

/** The market that shoppers of the context's language begin with: the one of cached pages and of API calls that name none. */
export const usualMarket = (ctx: Context): Market => marketFor(ctx.store, localeOf(ctx))
