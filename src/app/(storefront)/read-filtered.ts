import { redirect } from 'next/navigation'

import { lastPage, printFilters, toQuery, type ListingFilters } from '@/features/search/domain/listing/listing-url'
import { listProducts, type Listing } from '@/features/search/listing/listing.queries'

import type { Shop } from './page-context'
import { shownCurrency } from './shell/shown-currency'

interface ListPlace {
  /** Public path of the list. */
  readonly action: string
  /** Slug; all products without one. */
  readonly category?: string | undefined
}

/**
 * The list of an address with filters; null for an unknown category. Redirects from a page number beyond the end to the
 * last page.
 */
export async function readFiltered(
  { ctx }: Shop,
  filters: ListingFilters,
  { action, category }: ListPlace,
): Promise<Listing | null> {
  const shown = await shownCurrency(ctx)
  const listing = await listProducts(ctx, toQuery(filters, { category, shown }))
  if (listing && filters.page > lastPage(listing.total)) {
    redirect(action + printFilters({ ...filters, page: lastPage(listing.total) }))
  }
  return listing
}
