import { redirect } from 'next/navigation'

import {
  firstPage,
  lastPage,
  printFilters,
  toQuery,
  type ListingFilters,
} from '@/features/search/domain/listing/listing-url'
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
 * last page. For a page deep in a catalog it first reads the total with page one, which is cached: otherwise each
 * number beyond the end would be searched for, and an empty answer cached.
 */
export async function readFiltered(
  { ctx }: Shop,
  filters: ListingFilters,
  { action, category }: ListPlace,
): Promise<Listing | null> {
  const shown = await shownCurrency(ctx)
  const read = (page: number) => listProducts(ctx, toQuery({ ...filters, page }, { category, shown }))
  const isBeyond = (listing: Listing | null) => listing !== null && filters.page > lastPage(listing.total)
  const beginning = firstPage(filters.page) > 1 ? await read(1) : null
  const listing = isBeyond(beginning) ? beginning : await read(filters.page)
  if (listing && isBeyond(listing)) {
    redirect(action + printFilters({ ...filters, page: lastPage(listing.total) }))
  }
  return listing
}
