import type { Adapter, StaticHandler } from '@payloadcms/plugin-cloud-storage/types'

import { attachment } from '@/platform/http/content-disposition'

import { openPrivateFile } from './private-files'
import type { FileArea } from './s3'
import { storeFile } from './stored-files'

/** A private file of the disk for staff, whose access Payload has checked; pictures have a route of their own. */
const sendPrivateFile: StaticHandler = async (_req, { doc, params: { filename } }) => {
  // Payload gives no document where it has not checked the access.
  if (!doc) return new Response(null, { status: 404 })
  const mimeType = 'mimeType' in doc && typeof doc.mimeType === 'string' ? doc.mimeType : 'application/zip'
  const opened = await openPrivateFile({ filename, folder: null, mimeType, askedAt: new Date() })
  if (!opened || !('body' in opened)) return new Response(null, { status: 404 })
  const headers = {
    'content-type': mimeType,
    'content-length': String(opened.size),
    'content-disposition': attachment(filename),
    'x-content-type-options': 'nosniff',
  }
  return new Response(opened.body, { headers })
}

/**
 * How Payload keeps uploads without deleting any: it deletes the files of a document before it knows whether the change
 * is saved, and orders may show them. `unused-files.ts` deletes them after the commit.
 */
export const fileAdapter =
  (area: FileArea): Adapter =>
  () => ({
    name: `files-${area}`,
    // No receipts are given for it: a call that names a stored file as its upload is refused before the file is opened.
    requiresClientUploadReceipt: true,
    handleUpload: ({ file: { filename, buffer: data, mimeType } }) => storeFile(area, { filename, data, mimeType }),
    handleDelete: () => undefined,
    staticHandler: area === 'private' ? sendPrivateFile : () => new Response(null, { status: 404 }),
  })
