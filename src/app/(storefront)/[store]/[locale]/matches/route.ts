import { parseFilters, toQuery } from '@/features/catalog/domain/listing-url'
import { listProducts } from '@/features/catalog/listing.queries'
import type { MatchCount } from '@/features/catalog/match-count'
import { catalogTexts } from '@/features/catalog/texts'
import { takeClientTurn } from '@/platform/http/client-turn'
import { normalizeCode } from '@/shared/typed-text'

import { openShop } from '../../../page-context'
import { shownCurrency } from '../../../shell/shown-currency'

interface RouteContext {
  params: Promise<{ store: string; locale: string }>
}

/** `GET /matches?category=paper&option.color=ink`: how many products the filters leave, while a shopper chooses them. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { store, locale: wanted } = await params
  const shop = await openShop(store, wanted, request.headers)
  if (!shop) return new Response(null, { status: 404 })
  const { ctx, locale } = shop
  const turn = await takeClientTurn(ctx, 'read')
  if (!turn.ok) return new Response(null, { status: 429, headers: { 'Retry-After': String(turn.retryAfter) } })
  const { searchParams } = new URL(request.url)
  const filters = parseFilters(valuesOf(searchParams), ctx.store.currencies)
  const category = normalizeCode(searchParams.get('category') ?? '') || undefined
  // The query of the page that follows, so that its list is known when the button is pressed.
  const listing = await listProducts(ctx, toQuery(filters, { category, shown: await shownCurrency(ctx) }))
  if (!listing) return new Response(null, { status: 404 })
  const answer: MatchCount = { text: catalogTexts(locale)('listing.show', { count: listing.total }) }
  return Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } })
}

const valuesOf = (params: URLSearchParams): Record<string, string[]> =>
  Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))
