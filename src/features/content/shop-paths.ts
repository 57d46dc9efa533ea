import { locales } from '@/shared/locales'

/** First segments of addresses that content pages cannot have: the shop’s own pages, its languages, and files. */
const own = [
  ...['account', 'cart', 'categories', 'checkout', 'filtered', 'market', 'order', 'products', 'search'],
  ...['matches', 'suggest'],
  ...['admin', 'api'],
  ...locales,
]

/** Whether a content page with this slug could not be reached. */
export const isShopPath = (slug: string): boolean => own.includes(slug)
