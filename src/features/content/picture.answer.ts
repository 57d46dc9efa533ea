import { z } from 'zod'

import { publicUrl } from '@/features/stores/public-url'
import type { StoreScope } from '@/platform/context'
import { urlSchema } from '@/shared/answer-schemas'

import type { PictureView } from './picture'

export const pictureSchema = z
  .object({
    url: urlSchema,
    largeUrl: urlSchema,
    width: z.int(),
    height: z.int(),
    alt: z.string(),
    sources: z.array(z.object({ type: z.string(), srcSet: z.string() })).describe('For `<source>`, best first'),
    focalPoint: z.object({ x: z.number(), y: z.number() }).describe('Percent from the left and from the top'),
  })
  .meta({ id: 'Picture' })

/** A picture with full addresses. */
export const answerPicture = (store: StoreScope, picture: PictureView) => ({
  ...picture,
  url: publicUrl(store, picture.url),
  largeUrl: publicUrl(store, picture.url),
  sources: picture.sources.map(({ type, srcSet }) => ({
    type,
    srcSet: srcSet
      .split(', ')
      .map((candidate) => publicUrl(store, candidate))
      .join(', '),
  })),
})
