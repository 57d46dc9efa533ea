import { colorOption, option } from '@/seed/data/build/options'
import { palette, type PaletteColor } from '@/seed/data/build/palette'
import { products } from '@/seed/data/catalog'
import type { SeedOption, Text } from '@/seed/data/types'

import { bulkOptionCodes, type BulkOption, type BulkOptions, type ProductType } from './types'

// Object.keys() answers with strings; these are the keys of the palette.
export const allColors = Object.keys(palette) as PaletteColor[]

/** The options of the large catalog with all their values, in the order in which shoppers choose. */
export const bulkOptions: Readonly<Record<BulkOption, SeedOption>> = {
  color: colorOption(allColors),
  size: option('size', ['a6', 'a5', 'a4', 's', 'm', 'l']),
  ruling: option('ruling', ['plain', 'lined', 'dot', 'grid', 'narrow', 'music']),
  paper: option('paper', ['80g', '100g', '120g', 'cotton']),
  binding: option('binding', ['sewn', 'spiral', 'glued']),
  material: option('material', [
    'linen',
    'leather',
    'cork',
    'paper',
    'wool',
    'brass',
    'steel',
    'aluminum',
    'oak',
    'walnut',
    'stoneware',
    'porcelain',
    'glass',
  ]),
}

/** How a value is called. */
export function labelOf(code: BulkOption, value: string): Text {
  const known = bulkOptions[code].values.find((candidate) => candidate.code === value)
  if (!known) throw new Error(`The option ${code} has no value ${value}`)
  return known.label
}

/** `#rrggbb` of a color; null for all that is none. */
export const swatchOf = (code: BulkOption, value: string): string | null =>
  bulkOptions[code].values.find((candidate) => candidate.code === value)?.swatch ?? null

const drawnColors = new Map(
  products.map(({ slug, options }) => [slug, options.find(({ code }) => code === 'color')?.values ?? []]),
)

/** What products of a type may differ in; colors are those in which its demo product was drawn. */
export function choicesOf(type: ProductType): { readonly code: BulkOption; readonly values: readonly string[] }[] {
  const options: BulkOptions = type.options
  return bulkOptionCodes.flatMap((code) => {
    const values = code === 'color' && options.color ? drawnColors.get(type.pictures) : options[code]
    const codes = (values ?? []).map((value) => (typeof value === 'string' ? value : value.code))
    return codes.length > 0 ? [{ code, values: codes }] : []
  })
}
