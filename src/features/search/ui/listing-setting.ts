import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'

import type { ListingFilters } from '../domain/listing/listing-url'
import type { Listing } from '../listing/listing.queries'

/** The context of the parts of a list. */
export interface ListingSetting {
  readonly listing: Listing
  readonly filters: ListingFilters
  /** Address of the list without a query. */
  readonly action: string
  /** Slug; everything without one. */
  readonly category?: string | undefined
  readonly locale: Locale
  readonly href: (path: string) => string
  readonly currencies: readonly CurrencyCode[]
}

/** The form that the sort order and the filters belong to. */
export const filterFormId = 'filters'
export const filterDrawerId = 'filter-drawer'
export const resultsId = 'results'
