import { describe, expect, it } from 'vitest'
import { products } from '@/seed/data/catalog'
import { categories } from '@/seed/data/categories'
import { emptyTexts } from '@/seed/data/empty-texts'
import { pages } from '@/seed/data/pages'
import { flowMasters } from '@/seed/data/stores/flow-masters'
import type { SeedPictureRef, SeedProduct } from '@/seed/data/types'

const bySlug = new Map(products.map((product) => [product.slug, product]))
const categorySlugs = new Set(categories.map(({ slug }) => slug))
const variants = products.flatMap((product) => product.variants.map((variant) => ({ product, variant })))

const isOnSale = (product: SeedProduct): boolean =>
  product.variants.some(({ prices }) => prices.USD?.compareAt !== undefined)
const isSoldOut = (product: SeedProduct): boolean =>
  product.variants.every(({ stock, backorder }) => stock === 0 && backorder !== true)

/** Front pictures are looked up by color, the other views exist once. */
function hasPicture({ product, view, color }: SeedPictureRef): boolean {
  const pictures = bySlug.get(product)?.pictures ?? []
  return pictures.some((picture) => picture.view === view && (color === undefined || picture.color === color))
}

describe('the demo catalog', () => {
  it('has 49 products with slugs and SKUs of their own', () => {
    expect(bySlug.size).toBe(49)
    expect(new Set(variants.map(({ variant }) => variant.sku)).size).toBe(variants.length)
    for (const { variant } of variants) expect(variant.sku).toMatch(/^FM-[A-Z0-9]+(-[A-Z0-9]+)*$/)
  })

  it('is complete in every language', () => {
    expect(emptyTexts({ products, categories, flowMasters }, flowMasters.locales)).toEqual([])
  })

  it('keeps a number and its unit on one line, and uses one word for one thing', () => {
    const words = JSON.stringify({ products, categories, flowMasters, pages })
    expect(words).not.toMatch(/\d (?:mm|cm|kg|ml|lm|kHz|°C|%|مم|سم|كغ)(?![\p{L}\d])/u)
    // Saturday is a Werktag in German law; the shop counts from Monday to Friday.
    expect(words).not.toMatch(/Werktag/)
    expect(words).not.toMatch(/محوّلات|إتمام الطلب|شروط البيع|استعمل|٪|[^ُ]يرجى/)
  })

  it.each(products)('$slug: each variant chooses one existing value of every option, once', ({ options, variants }) => {
    const codes = options.map(({ code }) => code)
    for (const { options: chosen } of variants) {
      expect(Object.keys(chosen).sort()).toEqual([...codes].sort())
      for (const { code, values } of options) expect(values.map((value) => value.code)).toContain(chosen[code])
    }
    expect(new Set(variants.map(({ options: chosen }) => codes.map((code) => chosen[code]).join('/'))).size).toBe(
      variants.length,
    )
  })

  it('prices every variant in both currencies, in whole minor units, reduced only from a higher price', () => {
    for (const { variant } of variants) {
      for (const currency of flowMasters.currencies) {
        const { amount, compareAt } = variant.prices[currency] ?? {}
        expect(amount, variant.sku).toSatisfy((value: number) => Number.isInteger(value) && value > 0)
        if (compareAt !== undefined) expect(compareAt, variant.sku).toBeGreaterThan(amount ?? Infinity)
      }
    }
  })

  it('shows sales, sold-out products, low stock and one backorder', () => {
    expect(products.filter(isOnSale)).toHaveLength(7)
    expect(products.filter(isSoldOut).map(({ slug }) => slug)).toEqual(['paper-lantern', 'teapot', 'numpad'])
    expect(variants.filter(({ variant }) => variant.backorder === true)).toHaveLength(1)
    expect(variants.filter(({ variant }) => variant.stock > 0 && variant.stock <= 3).length).toBeGreaterThan(10)
    expect(Math.max(...products.map((product) => product.variants.length))).toBeGreaterThanOrEqual(24)
  })

  it('keeps the ten copies of FM-LIMITED that tests and benchmarks sell', () => {
    expect(bySlug.get('founders-notebook')?.variants).toEqual([
      expect.objectContaining({ sku: 'FM-LIMITED', stock: 10, backorder: false }),
    ])
  })

  it('weighs what is shipped and gives files to what is not', () => {
    for (const { kind, files = [], variants: own, slug } of products) {
      if (kind === 'physical')
        expect(
          own.every(({ weightGrams = 0 }) => weightGrams > 0),
          slug,
        ).toBe(true)
      else
        for (const { sku, options } of own)
          expect(
            files.some(({ optionValue = '' }) => {
              const [option = '', value] = optionValue.split(':')
              return optionValue === '' || options[option] === value
            }),
            sku,
          ).toBe(true)
    }
  })

  it('files every product under categories that exist, and every category under an earlier one', () => {
    for (const product of products) for (const slug of product.categories) expect(categorySlugs).toContain(slug)
    const seen = new Set<string>()
    for (const { slug, parent } of categories) {
      if (parent !== undefined) expect(seen).toContain(parent)
      seen.add(slug)
      expect(
        products.some((product) => product.categories.includes(slug)),
        slug,
      ).toBe(true)
    }
  })

  it('recommends products that exist, never itself', () => {
    for (const { slug, related } of products) {
      expect(related).not.toContain(slug)
      for (const other of related) expect(bySlug.has(other), `${slug} -> ${other}`).toBe(true)
    }
  })

  it('has a front, a detail and a scene of everything, and a front in every color', () => {
    for (const { slug, options, pictures } of products) {
      expect(new Set(pictures.map(({ view }) => view)), slug).toEqual(new Set(['front', 'detail', 'scene']))
      const swatches = options.flatMap(({ values }) => values.filter(({ swatch }) => swatch !== undefined))
      const fronts = pictures.filter(({ view }) => view === 'front').map(({ color }) => color)
      expect(fronts, slug).toEqual(swatches.length === 0 ? [undefined] : swatches.map(({ code }) => code))
    }
    for (const { picture, slug } of categories) expect(hasPicture(picture), slug).toBe(true)
  })
})
