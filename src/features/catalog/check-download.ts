import path from 'node:path'

import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import {
  APIError,
  type CollectionAfterErrorHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'

import { logger } from '@/platform/logger'
import { deleteStoredFile } from '@/platform/storage/s3'
import { shortStem } from '@/platform/storage/short-stem'

type Upload = NonNullable<PayloadRequest['file']>

const kindOf = ({ data, tempFilePath }: Upload) =>
  tempFilePath ? fileTypeFromFile(tempFilePath) : fileTypeFromBuffer(data)

/** The same name, short enough for a disk. */
function shortName(name: string): string {
  const { name: stem, ext } = path.parse(name)
  return `${shortStem(stem, 200)}${shortStem(ext, 20)}`
}

/**
 * Refuses what no first bytes tell the kind of: Payload would believe its name. Of the others it knows by their bytes
 * which it may take. A file that went straight to the bucket has been fetched for this.
 */
export const checkDownload: CollectionBeforeOperationHook = async ({ req }) => {
  if (!req.file) return
  if (!(await kindOf(req.file)))
    throw new APIError('This is not a PDF, ZIP, EPUB, audio or MP4 file.', 400, { field: 'file' }, true)
  // A direct upload is in the bucket under its name already.
  if (folderOf(req.file) === null) req.file = { ...req.file, name: shortName(req.file.name) }
}

/** The folder that a direct upload was given; null for a file that came through the server. */
function folderOf({ clientUploadContext: context }: Upload): string | null {
  if (typeof context !== 'object' || context === null || !('_objectKey' in context)) return null
  return typeof context._objectKey === 'string' ? context._objectKey : null
}

/** A direct upload is in the bucket before it is looked at. When its document cannot be saved, nobody would ever delete it. */
export const dropRefused: CollectionAfterErrorHook = async ({ req }) => {
  const folder = req.file && folderOf(req.file)
  if (!req.file || !folder) return
  try {
    // The same upload cannot be named twice, but a failed change of a saved one must not take its file away.
    const { totalDocs } = await req.payload.count({ collection: 'files', where: { _objectKey: { equals: folder } } })
    if (totalDocs === 0) await deleteStoredFile('private', { filename: req.file.name, folder })
  } catch (error) {
    logger.warn({ err: error }, 'a refused upload stays in the bucket')
  }
}
