import sharp from 'sharp'

import type { Context } from '@/platform/context'

import { unique } from './unique'

/** A picture of the store, plain gray; returns its id. */
export async function createPicture(ctx: Context): Promise<string> {
  const data = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#808080' } })
    .jpeg()
    .toBuffer()
  const { id } = await ctx.payload.create({
    collection: 'media',
    data: { store: ctx.store.id, alt: 'A picture' },
    file: { data, name: `${unique('picture')}.jpg`, mimetype: 'image/jpeg', size: data.length },
  })
  return id
}
