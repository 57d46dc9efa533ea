import type { Adapter, StaticHandler } from '@payloadcms/plugin-cloud-storage/types'
import { getRangeRequestInfo } from 'payload/internal'

import { attachment } from '../http/content-disposition'

import { findPrivateFile } from './private-files'
import type { FileArea } from './s3'
import { storeFile } from './stored-files'

const textOf = (document: object, field: '_objectKey' | 'mimeType'): string | null => {
  const value: unknown = field in document ? document[field as keyof typeof document] : null
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * Types that browsers display or play without running a script. A client can write the stored type, so it is checked.
 */
const shown = /^(application\/pdf|audio\/[\w.+-]+|video\/mp4)$/

const notFound = (): Response => new Response(null, { status: 404 })

/**
 * Sends a private file from the disk to staff, whose access Payload has checked; pictures have their own route. It is
 * displayed by the browser and supports range requests for players, like the files of a bucket.
 */
const sendPrivateFile: StaticHandler = async ({ headers: asked }, { doc, params: { filename } }) => {
  // Payload passes no document where it has not checked the access.
  const found = doc ? await findPrivateFile({ filename, folder: textOf(doc, '_objectKey') }) : null
  if (!doc || !found) return notFound()
  const range = getRangeRequestInfo({ fileSize: found.size, rangeHeader: asked.get('range') })
  if (range.type === 'invalid') return new Response(null, range)
  const type = textOf(doc, 'mimeType') ?? ''
  const headers = {
    ...range.headers,
    ...(shown.test(type)
      ? { 'content-type': type }
      : { 'content-type': 'application/octet-stream', 'content-disposition': attachment(filename) }),
    'content-security-policy': "script-src 'none'",
    'x-content-type-options': 'nosniff',
  }
  const part = range.type === 'partial' ? { start: range.rangeStart, end: range.rangeEnd } : {}
  return new Response(found.read(part), { status: range.status, headers })
}

/**
 * Payload's storage adapter, which deletes nothing: Payload deletes the files of a document before the change is
 * committed, and orders may show them. `unused-files.ts` deletes them after the commit.
 */
export const fileAdapter =
  (area: FileArea): Adapter =>
  () => ({
    name: `files-${area}`,
    // No receipts are issued, so a call that names a stored file as its upload is refused before the file is opened.
    requiresClientUploadReceipt: true,
    // A document whose file a browser uploaded to the bucket keeps its folder, where readers look for later files too.
    handleUpload: ({ data: document, file: { filename, buffer: data, mimeType } }) =>
      storeFile(area, { filename, folder: textOf(document as object, '_objectKey'), data, mimeType }),
    handleDelete: () => undefined,
    staticHandler: area === 'private' ? sendPrivateFile : notFound,
  })
