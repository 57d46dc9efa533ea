import type { Said } from '@/shared/said'

type CatalogKey =
  | `codes.${'refused' | 'missing' | 'repeatedOption' | 'repeatedValue'}`
  | `products.options.${'exchanged' | 'alike' | 'needed' | 'more' | 'file' | 'sharedFile'}`
  | `variants.sku.${'refused' | 'taken'}`
  | `variants.optionValues.${'same' | 'oneEach' | 'publishFirst' | 'unknownOption' | 'noValue' | 'unknownValue'}`
  | `variants.pricesCurrency.${'code' | 'notSold' | 'repeated'}`
  | 'variants.pricesCompareAtAmount.refused'

/** What the rules of products and variants say to staff; the keys are those of `messages/panel/`. */
export type CatalogSaid = Said<'catalog', CatalogKey>

export const catalogSaid = (key: CatalogKey, values?: CatalogSaid['values']): CatalogSaid => ({
  of: 'catalog',
  key,
  values,
})
