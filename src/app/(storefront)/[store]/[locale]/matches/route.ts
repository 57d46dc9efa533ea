import { parseFilters, toQuery } from '@/features/search/domain/listing/listing-url'
import { listProducts } from '@/features/search/listing/listing.queries'
import type { MatchCount } from '@/features/search/listing/match-count'
import { searchTexts } from '@/features/search/texts'
import { totalWords } from '@/features/search/ui/total-words'
import { normalizeCode } from '@/shared/typed-text'

import { shownCurrency } from '../../../shell/shown-currency'
import { shopRoute } from '../../../shop-route'

/** `GET /matches?category=paper&option.color=ink`: the number of matching products, while a shopper chooses filters. */
export const GET = shopRoute(async ({ ctx, locale }, request) => {
  const { searchParams } = new URL(request.url)
  const filters = { ...parseFilters(valuesOf(searchParams), ctx.store.currencies), page: 1 }
  const category = normalizeCode(searchParams.get('category') ?? '') || undefined
  // The same query as that of the filtered page, so that its list is cached when the shopper opens it.
  const listing = await listProducts(ctx, toQuery(filters, { category, shown: await shownCurrency(ctx) }))
  if (!listing) return new Response(null, { status: 404 })
  const answer: MatchCount = { text: searchTexts(locale)('listing.show', totalWords(listing.total)) }
  return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
})

const valuesOf = (params: URLSearchParams): Record<string, string[]> =>
  Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))
