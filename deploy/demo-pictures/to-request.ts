import type { WantedPicture } from '../../src/seed/wanted-pictures'

import { pictureSubjects, type PictureRequest } from './draw-picture'

/** How to draw a picture that the demo's data names; throws when its subject, view or color is unknown. */
export function toRequest({ key, subject: name, view, color: code }: WantedPicture): PictureRequest {
  const known = pictureSubjects.find(({ subject, views }) => subject === name && views.includes(view))
  const color = known?.colors.find((each) => each === code)
  if (!known || (code !== undefined && color === undefined)) throw new Error(`There is no drawing of ${key}.`)
  return { subject: known.subject, view, color }
}
