import { findMediaFiles } from '@/features/content/media.queries'
import type { SystemContext } from '@/platform/context'
import { publicFilePath } from '@/platform/storage/public-file-url'

import { countOrdersWithPicture, mostCounted } from './ordered-pictures.repository'
import { ordersPanel } from './panel-texts'

/** Why a picture that orders show is not deleted: their pages and mails keep the picture of what was bought. */
export async function refuseOrderedPicture(ctx: SystemContext, mediaId: string): Promise<string | null> {
  const paths = (await findMediaFiles(ctx, mediaId)).map(publicFilePath)
  const count = await countOrdersWithPicture(ctx, paths)
  if (count === 0) return null
  const t = ordersPanel.for(ctx.req)
  return count > mostCounted ? t('refused.pictureMany', { most: mostCounted }) : t('refused.picture', { count })
}
