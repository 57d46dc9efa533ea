import type { CurrencyCode } from '@/shared/currencies'

import type { IndexQuery } from '../catalog-index/index-query'

/** Everything, as a list without filters shows it first. */
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
