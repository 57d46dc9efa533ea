import type { PictureProps } from '@/ui/picture'

import type { PictureView } from '../picture'

type Show = Pick<PictureProps, 'sizes' | 'aspectRatio' | 'priority' | 'className'> & {
  /** Instead of the picture's own; '' where the text beside it says the same. */
  readonly alt?: string | undefined
}

/** A picture of the shop as the design system draws it. */
export function pictureProps(picture: PictureView, { alt, ...show }: Show): PictureProps {
  const { url, width, height, sources, focalPoint } = picture
  return { src: url, width, height, sources, focalPoint, alt: alt ?? picture.alt, ...show }
}
