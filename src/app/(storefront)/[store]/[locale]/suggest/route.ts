import { suggest } from '@/features/catalog/listing.queries'
import type { SuggestionList } from '@/features/catalog/suggestion'
import { catalogTexts } from '@/features/catalog/texts'
import { cardPriceTexts } from '@/features/catalog/ui/price-texts'
import { takeClientTurn } from '@/platform/http/client-turn'
import { normalizeCode } from '@/shared/typed-text'

import { openShop } from '../../../page-context'

interface RouteContext {
  params: Promise<{ store: string; locale: string }>
}

/** `GET /suggest?q=`: what the search field of this shop's pages shows while a shopper types. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { store, locale: wanted } = await params
  const shop = await openShop(store, wanted, request.headers)
  if (!shop) return new Response(null, { status: 404 })
  const { ctx, locale, href } = shop
  const turn = await takeClientTurn(ctx, 'read')
  if (!turn.ok) return new Response(null, { status: 429, headers: { 'Retry-After': String(turn.retryAfter) } })
  const query = normalizeCode(new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)
  const { products, categories } = await suggest(ctx, query)
  const list: SuggestionList = {
    products: products.map(({ slug, title, subtitle, picture, prices }) => ({
      title,
      note: subtitle,
      href: href(`/products/${slug}`),
      from: catalogTexts(locale)('price.from'),
      prices: cardPriceTexts(prices, locale).map(({ compareText: _, ...price }) => price),
      thumbUrl: picture?.thumbUrl ?? null,
    })),
    categories: categories.map(({ slug, title }) => ({ title, href: href(`/categories/${slug}`) })),
  }
  return Response.json(list, { headers: { 'Cache-Control': 'public, max-age=60' } })
}
