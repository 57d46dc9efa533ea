import { findMediaFiles } from '@/features/content/media.queries'
import type { SystemContext } from '@/platform/context'
import { publicFilePath } from '@/platform/storage/public-file-url'

import { countOrdersWithPicture, mostCounted } from './ordered-pictures.repository'

/** Why a picture that orders show is not deleted: their pages and mails keep the picture of what was bought. */
export async function refuseOrderedPicture(ctx: SystemContext, mediaId: string): Promise<string | null> {
  const paths = (await findMediaFiles(ctx, mediaId)).map(publicFilePath)
  const count = await countOrdersWithPicture(ctx, paths)
  if (count === 0) return null
  const many = count > mostCounted ? `more than ${String(mostCounted)} orders` : `${String(count)} orders`
  const orders = count === 1 ? '1 order, which keeps' : `${many}, which keep`
  return `This picture is shown in ${orders} the picture of what was bought. Take it out of products and pages instead.`
}
