import { usualMarket } from '@/features/stores/usual-market'
import { cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'

/** Products, prices, pictures and whether there are any left. */
export const listingTags = ({ store }: Context) => [cacheTags.listing(store.id)]

/**
 * Settings on which a list depends besides the catalog. They are in the key, because a request's copy of the store may
 * be old.
 */
export const settingsOf = (ctx: Context) => [
  ctx.store.id,
  languagesOf(ctx),
  ctx.store.currencies,
  usualMarket(ctx).currency,
]
