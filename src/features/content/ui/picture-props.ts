import type { PictureProps } from '@/ui/picture'

import type { PictureView } from '../picture'

type Show = Pick<PictureProps, 'sizes' | 'aspectRatio' | 'priority' | 'className'> & {
  /** Replaces the picture's own; '' when the text beside it is the same. */
  readonly alt?: string | undefined
}

/** The props of the design system's `Picture` for a picture of the shop. */
export function pictureProps(picture: PictureView, { alt, ...show }: Show): PictureProps {
  const { url, width, height, sources, focalPoint } = picture
  return { src: url, width, height, sources, focalPoint, alt: alt ?? picture.alt, ...show }
}
