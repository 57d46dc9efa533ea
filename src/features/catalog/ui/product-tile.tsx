import { pictureProps } from '@/features/content/ui/picture-props'
import type { Locale } from '@/shared/locales'
import { Badge } from '@/ui/badge'
import { Picture } from '@/ui/picture'
import { Price } from '@/ui/price'
import { Swatch } from '@/ui/swatch'
import { Tile } from '@/ui/tile'
import { VisuallyHidden } from '@/ui/visually-hidden'

import type { ProductCard } from '../product-card'
import { catalogTexts } from '../texts'
import { cardPriceTexts } from './price-texts'

/** What cards need to know of the page they are on. */
export interface TileSetting {
  readonly locale: Locale
  readonly href: (path: string) => string
}

interface ProductTileProps extends TileSetting {
  readonly card: ProductCard
  readonly level?: 2 | 3 | 4 | undefined
  /** In the first screen. */
  readonly priority?: boolean | undefined
  /** How wide the picture is shown. */
  readonly sizes?: string | undefined
}

const mostSwatches = 5

/** Two columns on a phone, three on a tablet, four on a desktop. */
const tileSizes = '(width >= 80rem) 20rem, (width >= 48rem) 30vw, 45vw'

/** A product in a list: picture, name, price, colors. */
export function ProductTile({ card, locale, href, level, priority, sizes = tileSizes }: ProductTileProps) {
  const t = catalogTexts(locale)
  const isOut = card.availability === 'sold_out'
  const varies = card.prices.some((price) => price.varies)
  const isOnSale = card.prices.some(({ compareAt }) => compareAt !== null)
  const show = { alt: '', sizes, aspectRatio: '4 / 5' }
  return (
    <Tile
      href={href(`/products/${card.slug}`)}
      title={card.title}
      level={level}
      note={card.subtitle}
      media={
        <div className="group relative bg-sunken">
          {card.picture && <Picture {...pictureProps(card.picture, { ...show, priority })} />}
          {card.hoverPicture && (
            <Picture
              {...pictureProps(card.hoverPicture, {
                ...show,
                className:
                  'pointer-events-none absolute inset-0 hidden opacity-0 transition-opacity duration-300 [@media(hover:hover)]:block [.ui-tile:hover_&]:opacity-100',
              })}
            />
          )}
        </div>
      }
      badge={
        isOut ? (
          <Badge tone="outline">{t('availability.sold_out')}</Badge>
        ) : isOnSale ? (
          <Badge tone="accent">{t('card.sale')}</Badge>
        ) : card.badge ? (
          <Badge tone="outline">{card.badge}</Badge>
        ) : null
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Price
          prices={cardPriceTexts(card.prices, locale)}
          labels={{ now: t('price.now'), was: t('price.was') }}
          prefix={varies ? t('price.from') : undefined}
        />
        {card.swatches.length > 1 && (
          <span className="flex items-center gap-1">
            <VisuallyHidden>{t('card.colors', { count: card.swatches.length })}</VisuallyHidden>
            {card.swatches.slice(0, mostSwatches).map(({ code, color }) => (
              <Swatch key={code} color={color} />
            ))}
            {card.swatches.length > mostSwatches && (
              <span className="text-xs text-ink-soft" aria-hidden>
                +{card.swatches.length - mostSwatches}
              </span>
            )}
          </span>
        )}
      </div>
    </Tile>
  )
}
