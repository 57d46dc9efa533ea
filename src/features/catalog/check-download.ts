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
import { catalogPanel } from './panel-texts'

type Upload = NonNullable<PayloadRequest['file']>

const kindOf = ({ data, tempFilePath }: Upload) =>
  tempFilePath ? fileTypeFromFile(tempFilePath) : fileTypeFromBuffer(data)

/** The same name, short enough for a disk. */
function shortName(name: string): string {
  const { name: stem, ext } = path.parse(name)
  return `${shortStem(stem, 200)}${shortStem(ext, 20)}`
}

/**
 * Refuses files whose type cannot be recognized by their first bytes: Payload would trust their name. Of the others
 * Payload accepts the allowed types. A file that was uploaded directly to the bucket was downloaded for this check.
 */
export const checkDownload: CollectionBeforeOperationHook = async ({ req }) => {
  if (!req.file) return
  if (!(await kindOf(req.file))) throw new APIError(catalogPanel.for(req)('files.kind'), 400, { field: 'file' }, true)
  // A direct upload is already in the bucket under its name.
  if (folderOf(req.file) === null) req.file = { ...req.file, name: shortName(req.file.name) }
}

/** The folder of a direct upload; null for a file that was uploaded through the server. */
function folderOf({ clientUploadContext: context }: Upload): string | null {
  if (typeof context !== 'object' || context === null || !('_objectKey' in context)) return null
  return typeof context._objectKey === 'string' ? context._objectKey : null
}

/**
 * Deletes a direct upload whose document could not be saved: it is in the bucket already and nothing else would delete
 * it.
 */
export const dropRefused: CollectionAfterErrorHook = async ({ req }) => {
  const folder = req.file && folderOf(req.file)
  if (!req.file || !folder) return
  try {
    // A failed change of a saved document must not delete the document's file.
    const { totalDocs } = await req.payload.count({ collection: 'files', where: { _objectKey: { equals: folder } } })
    if (totalDocs === 0) await deleteStoredFile('private', { filename: req.file.name, folder })
  } catch (error) {
    logger.warn({ err: error }, 'a refused upload stays in the bucket')
  }
}
