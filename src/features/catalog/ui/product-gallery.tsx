import type { Locale } from '@/shared/locales'
import { BlankPicture } from '@/ui/blank-picture'

import type { ProductView } from '../product-view'
import { catalogTexts } from '../texts'
import { ChosenGallery } from './chosen-gallery'

interface ProductGalleryProps {
  readonly product: ProductView
  readonly locale: Locale
}

/** The pictures of a product, to swipe through and to zoom. */
export function ProductGallery({ product: { pictures, title }, locale }: ProductGalleryProps) {
  const t = catalogTexts(locale)
  if (pictures.length === 0) return <BlankPicture title={title} />
  return (
    <ChosenGallery
      pictures={pictures.map(({ optionValue, picture }, index) => ({
        id: `picture-${String(index + 1)}`,
        optionValue,
        picture: {
          src: picture.url,
          width: picture.width,
          height: picture.height,
          alt: picture.alt,
          sources: picture.sources,
          focalPoint: picture.focalPoint,
        },
        thumb: picture.thumbUrl,
      }))}
      labels={{
        gallery: t('product.gallery', { title }),
        place: t('product.view', { number: '{number}', count: '{count}' }),
        close: t('product.closePicture'),
        previous: t('product.previous'),
        next: t('product.next'),
        closer: t('product.closer'),
      }}
    />
  )
}
