import { listCategories } from '@/features/catalog/category.queries'
import { listCards } from '@/features/search/listing/listing.queries'
import { searchTexts } from '@/features/search/texts'
import { CategoryRows } from '@/features/catalog/ui/category-rows'
import { ProductRows } from '@/features/search/ui/product-rows'
import { tileModel } from '@/features/search/ui/tile-model'
import type { PageView } from '@/features/content/page.queries'
import { PageBlocksView } from '@/features/content/ui/blocks/page-blocks-view'
import { cached, cacheTags } from '@/platform/cache'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'

import type { Shop } from './page-context'
import { richTextSetting } from './rich-text-setting'

interface ContentPageProps {
  readonly shop: Shop
  readonly page: PageView
}

/** A page of an editor's blocks, with the products and categories that its blocks show. */
export async function ContentPage({ shop, page }: ContentPageProps) {
  const { ctx, locale, href } = shop
  const ids = page.blocks.flatMap((block) => (block.blockType === 'productRow' ? block.products : []))
  const texts = page.blocks.flatMap((block) =>
    block.blockType === 'richText' || block.blockType === 'story' ? (block.text ?? []) : [],
  )
  const [cards, categories, richText] = await Promise.all([
    ids.length === 0
      ? []
      : cached(['cards', ctx.store.id, locale, ...ids], [cacheTags.listing(ctx.store.id)], () => listCards(ctx, ids)),
    listCategories(ctx),
    richTextSetting(shop, texts),
  ])
  const top = categories.filter(({ parent }) => parent === null)
  const [first] = page.blocks
  const hasTitle = first?.blockType !== 'hero'
  return (
    <>
      {hasTitle && (
        <Container width={page.blocks.every(({ blockType }) => blockType === 'richText') ? 'prose' : 'page'}>
          <Heading level={1} size="2xl" className={first?.blockType === 'story' ? 'py-block' : 'pt-block'}>
            {page.title}
          </Heading>
        </Container>
      )}
      <PageBlocksView
        blocks={page.blocks}
        hasTitle={hasTitle}
        setting={{
          href,
          richText,
          allProducts: { label: searchTexts(locale)('listing.all'), href: href('/products') },
          renderProducts: (wanted) => {
            const chosen = wanted.flatMap((id) => cards.filter((card) => card.id === id))
            const tiles = chosen.map((card) => tileModel(card, { locale, href }))
            return tiles.length === 0 ? null : { count: tiles.length, list: <ProductRows tiles={tiles} /> }
          },
          renderCategories: () =>
            top.length === 0 ? null : { count: top.length, list: <CategoryRows categories={top} href={href} /> },
        }}
      />
    </>
  )
}
