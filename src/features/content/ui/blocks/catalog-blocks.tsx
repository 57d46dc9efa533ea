import { Container } from '@/ui/container'
import { Section } from '@/ui/section'
import { Shelf } from '@/ui/shelf'

import { SectionTitle } from './section-title'
import type { BlockProps } from './setting'

/** All categories, each with its picture. */
export function CategoryGrid({ block, isFirst, setting }: BlockProps<'categoryGrid'>) {
  const categories = setting.renderCategories()
  if (categories === null) return null
  return (
    <Section>
      <Container>
        <Shelf
          count={categories.count}
          head={<SectionTitle heading={block.heading} isFirst={isFirst} link={setting.allProducts} />}
        >
          {categories.list}
        </Shelf>
      </Container>
    </Section>
  )
}

/** Products that an editor has chosen. */
export function ProductRow({ block, isFirst, setting }: BlockProps<'productRow'>) {
  const products = setting.renderProducts(block.products)
  if (products === null) return null
  const link = block.link && { ...block.link, href: setting.href(block.link.href) }
  const head = (
    <>
      <SectionTitle heading={block.heading} isFirst={isFirst} link={link} />
      {block.text && <p className="-mt-6 mb-10 max-w-prose text-ink-soft">{block.text}</p>}
    </>
  )
  return (
    <Section ruled={!isFirst}>
      <Container>
        <Shelf count={products.count} head={head}>
          {products.list}
        </Shelf>
      </Container>
    </Section>
  )
}
