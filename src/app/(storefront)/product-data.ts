import type { Availability } from '@/features/catalog/domain/availability'
import type { Measure, MeasureUnit } from '@/features/catalog/domain/measure'
import { unitPrice, type UnitPrice } from '@/features/catalog/domain/price'
import type { ProductView } from '@/features/catalog/product-view'
import { searchTexts } from '@/features/search/texts'
import { usualMarket } from '@/features/stores/usual-market'
import { toDecimal, type CurrencyCode, type Money } from '@/shared/money'

import type { Shop } from './page-context'

const schemaAvailability: Readonly<Record<Availability, string>> = {
  in_stock: 'InStock',
  low_stock: 'LimitedAvailability',
  sold_out: 'OutOfStock',
  backorder: 'BackOrder',
}

/**
 * A product for search engines (schema.org/Product), in the currency of the cached page. Variants with equal price,
 * content and availability are one offer, because dozens of otherwise equal offers would only make the page larger.
 */
export function productData({ ctx, href }: Shop, product: ProductView): object {
  const { origin, name } = ctx.store
  const address = origin + href(`/products/${product.slug}`)
  return {
    '@type': 'Product',
    name: product.title,
    url: address,
    description: product.seo.description ?? product.subtitle,
    image: product.pictures.slice(0, 3).map(({ picture }) => new URL(picture.url, origin).href),
    sku: product.variants[0]?.sku,
    brand: { '@type': 'Brand', name },
    offers: distinctOffers(product, usualMarket(ctx).currency).map(({ sku, price, measure, availability }) => ({
      '@type': 'Offer',
      sku,
      url: `${address}?variant=${encodeURIComponent(sku)}`,
      price: toDecimal(price),
      priceCurrency: price.currency,
      availability: `https://schema.org/${schemaAvailability[availability]}`,
      priceSpecification: unitPriceData(price, measure),
    })),
  }
}

/** Codes of UN/CEFACT Recommendation 20, which schema.org/unitCode requires. */
const unitCodes: Readonly<Record<MeasureUnit | UnitPrice['per'], string>> = {
  g: 'GRM',
  kg: 'KGM',
  ml: 'MLT',
  l: 'LTR',
  mm: 'MMT',
  m: 'MTR',
  piece: 'C62',
}

/**
 * The price and content of a package and the unit of its unit price (schema.org/UnitPriceSpecification), from which
 * search engines compute the unit price. Undefined when the content is not known.
 */
function unitPriceData(price: Money, measure: Measure | null): object | undefined {
  const base = unitPrice(price, measure)
  if (!measure || !base) return undefined
  return {
    '@type': 'UnitPriceSpecification',
    price: toDecimal(price),
    priceCurrency: price.currency,
    referenceQuantity: {
      '@type': 'QuantitativeValue',
      value: measure.quantity,
      unitCode: unitCodes[measure.unit],
      valueReference: { '@type': 'QuantitativeValue', value: 1, unitCode: unitCodes[base.per] },
    },
  }
}

type Offer = Pick<ProductView['variants'][number], 'sku' | 'availability' | 'measure'> & { readonly price: Money }

/** The first variant of each price, content and availability. */
function distinctOffers({ variants }: ProductView, currency: CurrencyCode): Offer[] {
  const offers = new Map<string, Offer>()
  for (const { sku, prices, measure, availability } of variants) {
    const price = prices.find((each) => each.price.currency === currency)?.price
    const key = JSON.stringify([price?.amount, measure, availability])
    if (price && !offers.has(key)) offers.set(key, { sku, price, measure, availability })
  }
  return [...offers.values()]
}

/** The path from the home page to the product (schema.org/BreadcrumbList). */
export function breadcrumbData({ ctx, locale, href }: Shop, { categoryPath, title, slug }: ProductView): object {
  const steps = [
    { name: searchTexts(locale)('listing.all'), path: '/products' },
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
