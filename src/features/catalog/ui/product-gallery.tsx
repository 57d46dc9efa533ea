import { pictureProps } from '@/features/content/ui/picture-props'
import type { Locale } from '@/shared/locales'
import { Gallery } from '@/ui/gallery'

import type { ProductView } from '../product.queries'
import { catalogTexts } from '../texts'
import { slideId } from './buy-model'

interface ProductGalleryProps {
  readonly product: ProductView
  readonly locale: Locale
}

/** All pictures of a product, to swipe through and to look at closely. */
export function ProductGallery({ product: { pictures, title }, locale }: ProductGalleryProps) {
  const t = catalogTexts(locale)
  const items = pictures.map(({ picture }, index) => ({
    id: slideId(index),
    picture: pictureProps(picture, {
      sizes: '(width >= 90rem) 42rem, (width >= 64rem) 50vw, 100vw',
      aspectRatio: '4 / 5',
      priority: index === 0,
    }),
    thumb: {
      src: picture.thumbUrl,
      width: 240,
      height: 300,
      aspectRatio: '4 / 5',
      alt: t('product.view', { number: index + 1, count: pictures.length }),
    },
    largeSrc: picture.url,
  }))
  return (
    <Gallery
      id="gallery"
      items={items}
      labels={{ gallery: t('product.gallery', { title }), close: t('product.closePicture') }}
    />
  )
}
