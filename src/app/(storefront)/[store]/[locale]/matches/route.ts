import { parseFilters, toQuery } from '@/features/catalog/domain/listing-url'
import { listProducts } from '@/features/catalog/listing.queries'
import type { MatchCount } from '@/features/catalog/match-count'
import { catalogTexts } from '@/features/catalog/texts'
import { normalizeCode } from '@/shared/typed-text'

import { shownCurrency } from '../../../shell/shown-currency'
import { shopRoute } from '../../../shop-route'

/** `GET /matches?category=paper&option.color=ink`: how many products the filters leave, while a shopper chooses them. */
export const GET = shopRoute(async ({ ctx, locale }, request) => {
  const { searchParams } = new URL(request.url)
  const filters = { ...parseFilters(valuesOf(searchParams), ctx.store.currencies), page: 1 }
  const category = normalizeCode(searchParams.get('category') ?? '') || undefined
  // The query of the page that follows, so that its list is known when the button is pressed.
  const listing = await listProducts(ctx, toQuery(filters, { category, shown: await shownCurrency(ctx) }))
  if (!listing) return new Response(null, { status: 404 })
  const answer: MatchCount = { text: catalogTexts(locale)('listing.show', { count: listing.total }) }
  return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
})

const valuesOf = (params: URLSearchParams): Record<string, string[]> =>
  Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))
