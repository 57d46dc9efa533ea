import type { Locale } from '@/shared/locales'
import { BlankPicture } from '@/ui/blank-picture'
import { Gallery } from '@/ui/gallery'

import type { ProductView } from '../product-view'
import { catalogTexts } from '../texts'
import { slideId } from './buy-model'

interface ProductGalleryProps {
  readonly product: ProductView
  readonly locale: Locale
}

/** All pictures of a product, to swipe through and to look at closely. */
export function ProductGallery({ product: { pictures, title }, locale }: ProductGalleryProps) {
  const t = catalogTexts(locale)
  if (pictures.length === 0) return <BlankPicture title={title} />
  const items = pictures.map(({ picture }, index) => ({
    id: slideId(index),
    picture: {
      src: picture.url,
      width: picture.width,
      height: picture.height,
      alt: picture.alt,
      sources: picture.sources,
      focalPoint: picture.focalPoint,
    },
    thumb: { src: picture.thumbUrl, alt: t('product.view', { number: index + 1, count: pictures.length }) },
  }))
  return (
    <Gallery
      id="gallery"
      items={items}
      sizes="(width >= 90rem) 42rem, (width >= 64rem) 50vw, 100vw"
      aspectRatio="4 / 5"
      labels={{ gallery: t('product.gallery', { title }), close: t('product.closePicture') }}
    />
  )
}
