import { describe, expect, it } from 'vitest'
import { products } from '@/seed/data/catalog'
import { categories } from '@/seed/data/categories'
import { emptyTexts } from '@/seed/data/empty-texts'
import { pages } from '@/seed/data/pages'
import { navigation } from '@/seed/data/stores/navigation'
import { flowMasters } from '@/seed/data/stores/flow-masters'
import type { SeedBlock } from '@/seed/data/types'

const addresses = new Set([
  ...products.map(({ slug }) => `/products/${slug}`),
  ...categories.map(({ slug }) => `/categories/${slug}`),
  ...pages.map(({ slug }) => `/${slug}`),
])

function linksOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'href' && typeof value === 'string' ? [value] : linksOf(value),
  )
}

const blocks = pages.flatMap((page) => page.blocks)
const ofType = <T extends SeedBlock['type']>(type: T): Extract<SeedBlock, { type: T }>[] =>
  blocks.filter((block): block is Extract<SeedBlock, { type: T }> => block.type === type)

describe('the demo pages', () => {
  it('are complete in every language', () => {
    expect(emptyTexts(pages, flowMasters.locales)).toEqual([])
  })

  it('link, like the navigation, only to what exists', () => {
    for (const href of linksOf({ pages, navigation })) expect(addresses).toContain(href)
  })

  it('show products and categories that exist', () => {
    const productSlugs = new Set(products.map(({ slug }) => slug))
    const categorySlugs = new Set(categories.map(({ slug }) => slug))
    for (const { slugs } of ofType('productRow')) for (const slug of slugs) expect(productSlugs).toContain(slug)
    for (const { slugs } of ofType('categoryGrid')) for (const slug of slugs) expect(categorySlugs).toContain(slug)
  })

  it('show pictures that exist', () => {
    for (const { picture } of [...ofType('hero'), ...ofType('story')]) {
      const product = products.find(({ slug }) => slug === picture.product)
      expect(product?.pictures.map(({ view, color }) => ({ view, color }))).toContainEqual({
        view: picture.view,
        color: picture.color,
      })
    }
  })
})
