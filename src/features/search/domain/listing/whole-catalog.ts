import type { CurrencyCode } from '@/shared/currencies'

import type { IndexQuery } from '../catalog-index/index-query'

/** The query of a list of the whole catalog without filters. */
export const wholeCatalog = (currency: CurrencyCode): IndexQuery => ({
  categoryIds: null,
  found: null,
  options: [],
  price: { min: null, max: null, currency },
  inStock: false,
  sort: 'featured',
  currency,
  nameRanks: null,
  offset: 0,
  limit: 0,
  cursor: null,
  counted: [],
})
