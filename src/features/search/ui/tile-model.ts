import { catalogTexts } from '@/features/catalog/texts'
import type { PictureView } from '@/features/content/picture'
import type { Locale } from '@/shared/locales'
import type { PriceText } from '@/ui/price'

import type { ProductCard } from '../listing/product-card'
import { searchTexts } from '../texts'
import { cardPriceTexts } from './card-price-texts'

/**
 * The data of a product in a list for the browser. Unneeded fields are left out, because each is written into the page.
 */
export interface TileModel {
  readonly href: string
  readonly title: string
  readonly note?: string
  readonly picture?: TilePicture
  readonly hover?: TilePicture
  readonly badge?: string
  readonly isSale?: boolean
  readonly prices: readonly PriceText[]
  /** Before the price: "from". */
  readonly from?: string
  /** What is said before the two figures of a lower price. */
  readonly labels?: { readonly now: string; readonly was: string }
  /** Up to {@link mostSwatches}, `#rrggbb`. */
  readonly swatches?: readonly string[]
  /** "7 colors" */
  readonly colors?: string
  /** How many colors there are besides `swatches`. */
  readonly moreColors?: number
}

export interface TilePicture {
  readonly src: string
  /** Width and height in pixels. */
  readonly size: readonly [number, number]
  readonly avif?: string
  /** Percent from the left and the top, where it is not the middle. */
  readonly at?: { readonly x: number; readonly y: number }
}

/** What tiles need to know of the page they are on. */
export interface TileSetting {
  readonly locale: Locale
  readonly href: (path: string) => string
}

const mostSwatches = 5

export function tileModel(card: ProductCard, { locale, href }: TileSetting): TileModel {
  const t = catalogTexts(locale)
  const search = searchTexts(locale)
  const isOut = card.availability === 'sold_out'
  const isSale = !isOut && card.prices.some(({ compareAt }) => compareAt !== null)
  const badge = isOut ? t('availability.sold_out') : isSale ? search('card.sale') : card.badge
  const colors = card.swatches.map(({ color }) => color)
  return {
    href: href(`/products/${card.slug}`),
    title: card.title,
    ...(card.subtitle ? { note: card.subtitle } : {}),
    ...(card.picture ? { picture: tilePicture(card.picture) } : {}),
    ...(card.hoverPicture ? { hover: tilePicture(card.hoverPicture) } : {}),
    ...(badge ? { badge } : {}),
    ...(isSale ? { isSale } : {}),
    prices: cardPriceTexts(card.prices, locale),
    ...(card.prices.some(({ varies }) => varies) ? { from: t('price.from') } : {}),
    ...(card.prices.some(({ compareAt }) => compareAt !== null)
      ? { labels: { now: t('price.now'), was: t('price.was') } }
      : {}),
    ...(colors.length > 1
      ? { swatches: colors.slice(0, mostSwatches), colors: search('card.colors', { count: colors.length }) }
      : {}),
    ...(colors.length > mostSwatches ? { moreColors: colors.length - mostSwatches } : {}),
  }
}

function tilePicture({ url, width, height, sources, focalPoint }: PictureView): TilePicture {
  const avif = sources.find(({ type }) => type === 'image/avif')?.srcSet
  const isMiddle = focalPoint.x === 50 && focalPoint.y === 50
  return { src: url, size: [width, height], ...(avif ? { avif } : {}), ...(isMiddle ? {} : { at: focalPoint }) }
}
