import { extraCategories, productTypes } from '@/seed/data/bulk/product-types'
import { swatchOf } from '@/seed/data/bulk/options'
import type { ProductType } from '@/seed/data/bulk/types'

import { chanceOf, type Chance } from './chance'
import { chooseAllOptions, chooseOptions, type Choices } from './choose-options'
import { productTexts, type ProductText } from './product-texts'
import { productVariants, type BulkVariant } from './product-variants'

/** A picture of a demo product. */
export interface DrawnPicture {
  /** Id of the medium. */
  readonly picture: string
  /** Such as `color:ink`; null for one that shows all variants. */
  readonly optionValue: string | null
}

export interface BulkProduct {
  readonly slug: string
  readonly texts: readonly ProductText[]
  /** Slugs. */
  readonly categories: readonly string[]
  readonly gallery: readonly DrawnPicture[]
  readonly options: readonly {
    readonly code: string
    readonly values: readonly { readonly code: string; readonly swatch: string | null }[]
  }[]
  readonly variants: readonly BulkVariant[]
}

/** One product in this many has all possible variants. */
const largeEvery = 1500

/**
 * The product with this number, from 1. The same number always gives the same product.
 *
 * @param picturesOf the pictures of a demo product, by its slug.
 */
export function bulkProduct(number: number, picturesOf: (slug: string) => readonly DrawnPicture[]): BulkProduct {
  const chance = chanceOf(number)
  const isLarge = number % largeEvery === 1
  const type = typeOf(chance, isLarge)
  const choices = isLarge ? chooseAllOptions(type) : chooseOptions(type, chance)
  const sku = `${type.code}-${number.toString(36).toUpperCase().padStart(5, '0')}`
  return {
    slug: `${type.noun.en.replaceAll(' ', '-')}-${sku.toLowerCase()}`,
    texts: productTexts(type, choices, chance),
    categories: [type.category, ...extraCategories.filter(() => chance.next() < 0.06).map(({ slug }) => slug)],
    gallery: galleryOf(picturesOf(type.pictures), choices),
    options: choices.options.map(({ code, values }) => ({
      code,
      values: values.map((value) => ({ code: value, swatch: swatchOf(code, value) })),
    })),
    variants: productVariants(type, choices, { chance, sku }),
  }
}

function typeOf(chance: Chance, isLarge: boolean): ProductType {
  const type = productTypes[isLarge ? 0 : chance.rank(productTypes.length)]
  if (!type) throw new Error('There are no types of products')
  return type
}

/** The pictures of the colors that there are, and those that show no color. */
function galleryOf(pictures: readonly DrawnPicture[], { options, fixed }: Choices): DrawnPicture[] {
  const colors = options.find(({ code }) => code === 'color')?.values
  if (colors) {
    const wanted = new Set(colors.map((color) => `color:${color}`))
    return pictures.filter(({ optionValue }) => optionValue === null || wanted.has(optionValue))
  }
  // Without the choice of a color, its pictures show what there is.
  const [first] = pictures
  const isShown = fixed.color === undefined ? (first?.optionValue ?? null) : `color:${fixed.color}`
  return pictures
    .filter(({ optionValue }) => optionValue === null || optionValue === isShown)
    .map(({ picture }) => ({ picture, optionValue: null }))
}
