import { Container } from '@/ui/container'
import { Section } from '@/ui/section'

import { SectionTitle } from './section-title'
import type { BlockProps } from './setting'

/** All categories, each with its picture. */
export function CategoryGrid({ block, isFirst, setting }: BlockProps<'categoryGrid'>) {
  return (
    <Section>
      <Container>
        <SectionTitle heading={block.heading} isFirst={isFirst} link={setting.allProducts} />
        {setting.renderCategories()}
      </Container>
    </Section>
  )
}

/** Products that an editor put together. */
export function ProductRow({ block, isFirst, setting }: BlockProps<'productRow'>) {
  const products = setting.renderProducts(block.products)
  if (products === null) return null
  const link = block.link && { ...block.link, href: setting.href(block.link.href) }
  return (
    <Section ruled={!isFirst}>
      <Container>
        <SectionTitle heading={block.heading} isFirst={isFirst} link={link} />
        {block.text && <p className="-mt-6 mb-10 max-w-prose text-ink-soft">{block.text}</p>}
        {products}
      </Container>
    </Section>
  )
}
