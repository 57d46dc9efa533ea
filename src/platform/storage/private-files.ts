import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { env } from '@/platform/env'
import { attachment } from '@/platform/http/content-disposition'

import { signedAddress } from './s3'

/** Seconds in which a browser must have begun to follow a signed address. */
const followWithin = 60

interface Named {
  readonly filename: string
  /** Its own in the bucket, where a browser has put it; null for what came through the server. */
  readonly folder: string | null
  readonly mimeType: string
  /** From when the minute of a signed address counts: by the database's clock, since a replica's own may be wrong. */
  readonly askedAt: Date
}

/** A private file for an authorized reader: its bytes (`size` of them), or an address that gives them for a minute. */
export type OpenedFile = { readonly body: ReadableStream; readonly size: number } | { readonly location: string }

/** Null when it is not there. */
export async function openPrivateFile({ filename, folder, mimeType, askedAt }: Named): Promise<OpenedFile | null> {
  if ([filename, folder ?? ''].some((name) => name !== path.basename(name) || name === '..')) return null
  const location = await signedAddress('private', filename, {
    folder,
    from: askedAt,
    seconds: followWithin,
    contentType: mimeType,
    contentDisposition: attachment(filename),
  })
  if (location) return { location }
  const file = path.resolve(env().MEDIA_DIR, 'private', folder ?? '', filename)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return null
  return { body: Readable.toWeb(createReadStream(file)) as ReadableStream, size: found.size }
}
