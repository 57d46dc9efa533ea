import { useState } from 'react'

import { Badge } from '@/ui/badge'
import { BlankPicture } from '@/ui/blank-picture'
import { Picture, type PictureProps } from '@/ui/picture'
import { Price } from '@/ui/price'
import { Swatch } from '@/ui/swatch'
import { Tile } from '@/ui/tile'
import { VisuallyHidden } from '@/ui/visually-hidden'

import type { TileModel, TilePicture } from './tile-model'

interface ProductTileProps {
  readonly model: TileModel
  readonly level?: 2 | 3 | 4 | undefined
  /** In the first screen. */
  readonly priority?: boolean | undefined
  /** As in `Picture`; those of a list unless given. */
  readonly sizes?: string | undefined
}

/** In a list beside its filters: two columns, three in a wide window. */
const listSizes = '(width >= 90rem) 21rem, (width >= 64rem) 32vw, 45vw'

const noLabels = { now: '', was: '' }

/** A product in a list: picture, name, price, colors. */
export function ProductTile({ model, level, priority, sizes = listSizes }: ProductTileProps) {
  const { badge, isSale, swatches } = model
  const [isNear, setIsNear] = useState(false)
  return (
    <Tile
      href={model.href}
      title={model.title}
      level={level}
      note={model.note}
      media={
        <div className="relative bg-sunken" onPointerEnter={() => setIsNear(true)}>
          {model.picture ? (
            <Picture {...pictureOf(model.picture)} sizes={sizes} priority={priority} />
          ) : (
            <BlankPicture title={model.title} />
          )}
          {model.hover && isNear && <Picture {...pictureOf(model.hover)} sizes={sizes} className="ui-tile-hover" />}
        </div>
      }
      badge={badge && <Badge tone={isSale ? 'accent' : 'outline'}>{badge}</Badge>}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Price prices={model.prices} labels={model.labels ?? noLabels} prefix={model.from} />
        {swatches && (
          <span className="flex items-center gap-1">
            <VisuallyHidden>{model.colors}</VisuallyHidden>
            {swatches.map((color) => (
              <Swatch key={color} color={color} />
            ))}
            {model.moreColors && (
              <span className="text-xs text-ink-soft" aria-hidden>
                +{model.moreColors}
              </span>
            )}
          </span>
        )}
      </div>
    </Tile>
  )
}

const pictureOf = ({ src, size: [width, height], avif, at }: TilePicture): PictureProps => ({
  src,
  width,
  height,
  sources: avif ? [{ type: 'image/avif', srcSet: avif }] : [],
  focalPoint: at,
  alt: '',
  aspectRatio: '4 / 5',
})
