import { describe, expect, it } from 'vitest'
import { emptyTexts } from '@/seed/data/empty-texts'
import { paperworksCategories } from '@/seed/data/paperworks/categories'
import { paperworksPages } from '@/seed/data/paperworks/pages'
import { paperworksProducts } from '@/seed/data/paperworks/products'
import { paperworks } from '@/seed/data/paperworks/store'

describe('the second demo store', () => {
  it('is complete in its own two languages', () => {
    const everything = { paperworks, paperworksCategories, paperworksPages, paperworksProducts }
    expect(emptyTexts(everything, paperworks.locales)).toEqual([])
  })

  it('sells three products for dollars only, before tax', () => {
    expect(paperworksProducts.map(({ slug }) => slug)).toEqual(['kraft-notebook', 'brass-ruler', 'letter-set'])
    for (const { sku, prices } of paperworksProducts.flatMap((product) => product.variants)) {
      expect(sku).toMatch(/^PW-/)
      expect(Object.keys(prices)).toEqual(['USD'])
    }
    expect(paperworks.pricesIncludeTax).toBe(false)
  })

  it('gives every variant one existing value of every option', () => {
    for (const { options, variants } of paperworksProducts) {
      for (const { options: chosen } of variants) {
        expect(Object.keys(chosen)).toEqual(options.map(({ code }) => code))
        for (const { code, values } of options) expect(values.map((value) => value.code)).toContain(chosen[code])
      }
    }
  })
})
