import { suggest } from '@/features/catalog/listing.queries'
import type { SuggestionList } from '@/features/catalog/suggestion'
import { catalogTexts } from '@/features/catalog/texts'
import { cardPriceTexts } from '@/features/catalog/ui/price-texts'
import { normalizeCode } from '@/shared/typed-text'

import { shopRoute } from '../../../shop-route'

/** `GET /suggest?q=`: what the search field of this shop's pages shows while a shopper types. */
export const GET = shopRoute(async ({ ctx, locale, href }, request) => {
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
})
