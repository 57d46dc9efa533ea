import { expect, test } from 'vitest'

import { bulkCategories } from '@/seed/data/bulk/categories'
import { categories } from '@/seed/data/categories'

import { bulkProduct } from './bulk-product'

const withoutPictures = () => []
const many = Array.from({ length: 6000 }, (_, index) => bulkProduct(index + 1, withoutPictures))

test('the same number is always the same product', () => {
  expect(bulkProduct(4711, withoutPictures)).toEqual(bulkProduct(4711, withoutPictures))
})

test('slugs and article numbers are unique', () => {
  expect(new Set(many.map(({ slug }) => slug)).size).toBe(many.length)
  const skus = many.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  expect(new Set(skus).size).toBe(skus.length)
})

test('a product has about four variants, and a few have up to 300', () => {
  const counts = many.map(({ variants }) => variants.length)
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length
  expect(average).toBeGreaterThan(3.5)
  expect(average).toBeLessThan(5)
  expect(Math.max(...counts)).toBe(300)
  for (const { variants } of many)
    expect(new Set(variants.map(({ options }) => JSON.stringify(options))).size).toBe(variants.length)
})

test('there are 50 categories of very different sizes, and every product is in one of them', () => {
  const slugs = new Set([...categories, ...bulkCategories].map(({ slug }) => slug))
  expect(slugs.size).toBe(50)
  const sizes = new Map<string, number>()
  for (const slug of many.flatMap((product) => product.categories)) {
    expect(slugs).toContain(slug)
    sizes.set(slug, (sizes.get(slug) ?? 0) + 1)
  }
  expect(Math.max(...sizes.values())).toBeGreaterThan(20 * Math.min(...sizes.values()))
})

test('about 30 values of six options are used', () => {
  const values = many.flatMap(({ options }) =>
    options.flatMap((option) => option.values.map(({ code }) => `${option.code}:${code}`)),
  )
  expect(new Set(many.flatMap(({ options }) => options.map(({ code }) => code))).size).toBe(6)
  expect(new Set(values).size).toBeGreaterThanOrEqual(30)
})

test('titles name what all variants have in common, in every language', () => {
  for (const { texts } of many) {
    expect(texts.map(({ locale }) => locale)).toEqual(['en', 'de', 'ar'])
    for (const { title, subtitle } of texts) {
      expect(title).not.toMatch(/undefined|\{|^\s|\s$|\s\s/)
      expect(subtitle).not.toMatch(/undefined|\{/)
    }
  }
  expect(many.map(({ texts }) => texts[0]?.title)).toContainEqual(expect.stringMatching(/ linen notebook, .*, A5$/))
})

test('most words are rare: half of those of all descriptions occur in a few products', () => {
  const products = new Map<string, number>()
  for (const { texts } of many)
    for (const word of new Set(JSON.stringify(texts[0]?.description).split(/\W+/)))
      products.set(word, (products.get(word) ?? 0) + 1)
  const rare = [...products.values()].filter((count) => count <= 5).length
  expect(rare).toBeGreaterThan(products.size / 2)
})

test('a former price is above the present one', () => {
  for (const { usd, eur, usdBefore, eurBefore } of many.flatMap(({ variants }) => variants)) {
    expect(Math.min(usd, eur)).toBeGreaterThan(0)
    expect(usdBefore ?? Infinity).toBeGreaterThan(usd)
    expect(eurBefore ?? Infinity).toBeGreaterThan(eur)
  }
})

test('pictures are those of the colors that a product has', () => {
  const drawn = (slug: string) => [
    { picture: `${slug} ink`, optionValue: 'color:ink' },
    { picture: `${slug} bone`, optionValue: 'color:bone' },
    { picture: `${slug} scene`, optionValue: null },
  ]
  for (let number = 1; number < 500; number += 1) {
    const { gallery, options } = bulkProduct(number, drawn)
    const colors = options.find(({ code }) => code === 'color')?.values.map(({ code }) => `color:${code}`) ?? []
    expect(gallery).not.toHaveLength(0)
    for (const { optionValue } of gallery) expect([null, ...colors]).toContain(optionValue)
  }
})
