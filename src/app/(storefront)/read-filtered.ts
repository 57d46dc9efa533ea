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
  /** Slug; everything without one. */
  readonly category?: string | undefined
}

/**
 * The list of an address with filters; null for an unknown category. An address beyond its end leads to its last page.
 * An address that begins with a later page reads the total from the first page before. Otherwise the database would
 * sort the whole list for each number beyond its end, find nothing, and the empty answer would be cached.
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
