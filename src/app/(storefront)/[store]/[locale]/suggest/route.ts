import { suggest } from '@/features/search/listing/suggestions.queries'
import type { SuggestionList } from '@/features/search/listing/suggestion'
import { catalogTexts } from '@/features/catalog/texts'
import { cardPriceTexts } from '@/features/search/ui/card-price-texts'
import { normalizeCode } from '@/shared/typed-text'

import { shopRoute } from '../../../shop-route'

/** `GET /suggest?q=`: the suggestions of the search field while a shopper types. */
export const GET = shopRoute(async ({ ctx, locale, href }, request) => {
  const query = normalizeCode(new URL(request.url).searchParams.get('q') ?? '').slice(0, 100)
  const { products, categories, pages } = await suggest(ctx, query)
  const list: SuggestionList = {
    products: products.map(({ slug, title, subtitle, picture, prices }) => ({
      title,
      note: subtitle,
      href: href(`/products/${slug}`),
      from: catalogTexts(locale)('price.from'),
      prices: cardPriceTexts(prices, locale).map(({ compareText: _, ...price }) => price),
      thumbUrl: picture?.thumbUrl ?? null,
    })),
    pages: pages.map(({ title, path }) => ({ title, href: href(path) })),
    categories: categories.map(({ slug, title }) => ({ title, href: href(`/categories/${slug}`) })),
  }
  return Response.json(list, { headers: { 'Cache-Control': 'public, max-age=60' } })
})
