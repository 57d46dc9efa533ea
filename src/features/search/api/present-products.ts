import { answerPicture } from '@/features/content/picture.answer'
import { plainText } from '@/features/content/rich-text'
import type { PictureView } from '@/features/content/picture'
import type { StoreScope } from '@/platform/context'
import type { CurrencyCode } from '@/shared/currencies'

import type { Category } from '@/features/catalog/category.queries'
import { priceIn, unitPrice } from '@/features/catalog/domain/price'
import type { ProductCard } from '../listing/product-card'
import type { ProductView } from '@/features/catalog/product-view'

const pictureOf = (store: StoreScope, picture: PictureView | null) => picture && answerPicture(store, picture)

/** A card for the API, with full addresses and the price in one currency. */
export function answerCard(store: StoreScope, card: ProductCard, currency: CurrencyCode) {
  const price = card.prices.find((each) => each.currency === currency)
  return {
    ...card,
    picture: pictureOf(store, card.picture),
    hoverPicture: pictureOf(store, card.hoverPicture),
    price: price?.from ?? null,
    compareAtPrice: price?.compareAt ?? null,
    unitPrice: price?.unitPrice ?? null,
    priceVaries: price?.varies ?? false,
  }
}

/** A product for the API, likewise. */
export function answerProduct(
  store: StoreScope,
  { product, related }: { product: ProductView; related: readonly ProductCard[] },
  currency: CurrencyCode,
) {
  return {
    ...product,
    description: product.description && plainText(product.description),
    media: product.pictures.map(({ picture, optionValue }) => ({
      picture: answerPicture(store, picture),
      optionValue,
    })),
    variants: product.variants.map((variant) => {
      const price = priceIn(variant.prices, currency)
      return {
        ...variant,
        price: price?.price ?? null,
        compareAtPrice: price?.compareAtPrice ?? null,
        unitPrice: price && unitPrice(price.price, variant.measure),
      }
    }),
    related: related.map((card) => answerCard(store, card, currency)),
  }
}

/** A category with its parent's slug instead of its id. `all` are the store's. */
export const answerCategory = (store: StoreScope, category: Category, all: readonly Category[]) => ({
  ...category,
  parent: all.find(({ id }) => id === category.parent)?.slug ?? null,
  picture: pictureOf(store, category.picture),
})
