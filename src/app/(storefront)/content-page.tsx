import { listCategories } from '@/features/catalog/category.queries'
import { listCards } from '@/features/catalog/listing.queries'
import { catalogTexts } from '@/features/catalog/texts'
import { CategoryTile } from '@/features/catalog/ui/category-tile'
import { ProductGrid } from '@/features/catalog/ui/product-grid'
import type { PageView } from '@/features/content/page.queries'
import { PageBlocksView } from '@/features/content/ui/blocks/page-blocks-view'
import { cached, cacheTags } from '@/platform/cache'
import { Container } from '@/ui/container'
import { Grid } from '@/ui/grid'
import { Heading } from '@/ui/heading'

import type { Shop } from './page-context'
import { richTextSetting } from './rich-text-setting'

interface ContentPageProps {
  readonly shop: Shop
  readonly page: PageView
}

/** A page made of an editor's blocks, filled with products and categories where a block asks for them. */
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
          allProducts: { label: catalogTexts(locale)('listing.all'), href: href('/products') },
          renderProducts: (wanted) => {
            const chosen = wanted.flatMap((id) => cards.filter((card) => card.id === id))
            return chosen.length === 0 ? null : <ProductGrid cards={chosen} locale={locale} href={href} />
          },
          renderCategories: () => (
            <Grid columns={3} minColumns={1} minWidth="18rem">
              {categories
                .filter(({ parent }) => parent === null)
                .map((category) => (
                  <li key={category.id}>
                    <CategoryTile category={category} href={href} />
                  </li>
                ))}
            </Grid>
          ),
        }}
      />
    </>
  )
}
