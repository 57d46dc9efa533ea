import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { env } from '@/platform/env'

import { bucketSettings } from './bucket'
import { openStoredFile, type StoredFile } from './s3'

/** The types of the media collection's files by extension; no other files are served. */
export const publicTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
}

const notFound = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

/**
 * Answers with a public file by its name, or 404: from the bucket, or from the disk without one. Browsers and CDNs
 * cache it for a day and then revalidate it by its ETag.
 */
export async function servePublicFile(request: Request, filename: string): Promise<Response> {
  const type = publicTypes[path.extname(filename).toLowerCase()]
  if (!type || filename !== path.basename(filename) || filename.startsWith('.')) return notFound()
  const found = bucketSettings() ? await openStoredFile('public', filename) : await openLocalFile(filename)
  if (!found) return notFound()
  const { etag, size } = found
  const headers = {
    'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    etag,
  }
  const body = found.body
  if (request.headers.get('if-none-match') === etag) {
    await body.cancel()
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers: { ...headers, 'content-type': type, 'content-length': String(size) } })
}

async function openLocalFile(filename: string): Promise<StoredFile | null> {
  const file = path.resolve(env().MEDIA_DIR, 'public', filename)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return null
  const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  return { body, size: found.size, etag }
}
