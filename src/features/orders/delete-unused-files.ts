import { isDownloadNamed } from '@/features/catalog/bought-files-sql'
import { isPictureNamed } from '@/features/content/media.queries'
import { handleJob } from '@/platform/jobs'
import { publicFilePath } from '@/platform/storage/public-file-url'
import { deleteFile } from '@/platform/storage/stored-files'
import { unusedFilesJob } from '@/platform/storage/unused-files'

import { picturesInOrders } from './ordered-pictures.repository'

/**
 * Deletes the files of a replaced or deleted upload, except those that orders show: their pages and mails keep the
 * picture of what was bought. The first name is that of the upload itself, which a document may still have if the
 * deletion of one of many documents was refused.
 */
export const deleteUnusedFilesHandler = handleJob(unusedFilesJob, async (ctx, { area, names, folder = null }) => {
  const [name = ''] = names
  if (await (area === 'public' ? isPictureNamed : isDownloadNamed)(ctx, name)) return
  const shown = area === 'public' ? await picturesInOrders(ctx, names.map(publicFilePath)) : new Set<string>()
  for (const each of names) if (!shown.has(publicFilePath(each))) await deleteFile(area, { filename: each, folder })
})
