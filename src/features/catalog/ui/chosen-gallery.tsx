'use client'

import { Gallery, type GalleryItem } from '@/ui/gallery'
import type { ZoomLabels } from '@/ui/zoom'

import { pictureAfter, shownPictures, type Tied } from '../domain/shown-pictures'
import { useVariantChoice } from './variant-choice'

export type ChosenPicture = Omit<GalleryItem, 'isHidden'> & Tied

interface ChosenGalleryProps {
  readonly pictures: readonly ChosenPicture[]
  readonly labels: ZoomLabels
}

/** The gallery of the chosen variant: pictures of other colors are hidden. */
export function ChosenGallery({ pictures, labels }: ChosenGalleryProps) {
  const { choice, before } = useVariantChoice()
  const shown = shownPictures(pictures, choice)
  const items = pictures.map((picture) => ({ ...picture, isHidden: !shown.includes(picture) }))
  return (
    <Gallery
      items={items}
      goTo={pictureAfter(shown, { before, after: choice })?.id ?? null}
      sizes="(width >= 90rem) 42rem, (width >= 64rem) 50vw, 100vw"
      aspectRatio="4 / 5"
      labels={labels}
    />
  )
}
