import { APIError } from 'payload'

import { findMediaFiles } from '@/features/content/media.queries'
import type { SystemContext } from '@/platform/context'
import { publicFilePath } from '@/platform/storage/public-file-url'

import { countOrdersWithPicture } from './order-view.repository'

/** Refuses to delete a picture that orders show: their pages and mails keep the picture of what was bought. */
export async function refuseOrderedPicture(ctx: SystemContext, mediaId: string): Promise<void> {
  const paths = (await findMediaFiles(ctx, mediaId)).map(publicFilePath)
  const count = await countOrdersWithPicture(ctx, paths)
  if (count === 0) return
  const orders = count === 1 ? '1 order' : `${String(count)} orders`
  throw new APIError(
    `This picture is shown in ${orders}, which keep the picture of what was bought. Take it out of products and pages instead.`,
    409,
    { orders: count },
    true,
  )
}
