import type { Availability } from '@/features/catalog/domain/availability'
import type { ProductView } from '@/features/catalog/product.queries'
import { plainText } from '@/features/content/rich-text'
import { toDecimal } from '@/shared/money'

import type { Shop } from './page-context'

const schemaAvailability: Readonly<Record<Availability, string>> = {
  in_stock: 'InStock',
  low_stock: 'LimitedAvailability',
  sold_out: 'OutOfStock',
  backorder: 'BackOrder',
}

/** A product as search engines read it (schema.org/Product), with one offer for each variant, in the store's currency. */
export function productData({ ctx, href }: Shop, product: ProductView): object {
  const { origin, defaultCurrency, name } = ctx.store
  const address = origin + href(`/products/${product.slug}`)
  return {
    '@type': 'Product',
    name: product.title,
    url: address,
    description: product.description ? plainText(product.description) : product.subtitle,
    image: product.pictures.slice(0, 3).map(({ picture }) => new URL(picture.url, origin).href),
    sku: product.variants[0]?.sku,
    brand: { '@type': 'Brand', name },
    offers: product.variants.flatMap(({ sku, prices, availability }) => {
      const price = prices.find((each) => each.price.currency === defaultCurrency)?.price
      if (!price) return []
      return {
        '@type': 'Offer',
        sku,
        url: `${address}?variant=${encodeURIComponent(sku)}`,
        price: toDecimal(price),
        priceCurrency: price.currency,
        availability: `https://schema.org/${schemaAvailability[availability]}`,
      }
    }),
  }
}

/** The way from the front page to the product (schema.org/BreadcrumbList). */
export function breadcrumbData({ ctx, href }: Shop, { categoryPath, title, slug }: ProductView): object {
  const steps = [
    ...categoryPath.map((category) => ({ name: category.title, path: `/categories/${category.slug}` })),
    { name: title, path: `/products/${slug}` },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: ctx.store.origin + href(path),
    })),
  }
}
