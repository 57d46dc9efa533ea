import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'

import { attachment } from '@/platform/http/content-disposition'

import { signedAddress, type FileName } from './s3'
import { localPath } from './stored-files'

/** Seconds within which a browser must follow a signed address. */
const followWithin = 60

interface Asked extends FileName {
  readonly mimeType: string
  /** The start of the signed address's validity, by the database's clock, because a replica's own may be wrong. */
  readonly askedAt: Date
}

/** A private file for an authorized reader: its content (`size` in bytes), or an address that is valid for a minute. */
export type OpenedFile = { readonly body: ReadableStream; readonly size: number } | { readonly location: string }

/** Null when the file does not exist. */
export async function openPrivateFile(asked: Asked): Promise<OpenedFile | null> {
  if (localPath('private', asked) === null) return null
  const { filename, folder, mimeType, askedAt } = asked
  const location = await signedAddress('private', {
    filename,
    folder,
    from: askedAt,
    seconds: followWithin,
    contentType: mimeType,
    contentDisposition: attachment(filename),
  })
  if (location) return { location }
  const found = await findPrivateFile(asked)
  return found && { body: found.read({}), size: found.size }
}

interface LocalFile {
  /** Bytes. */
  readonly size: number
  /** All of it, or the bytes from `start` to `end`, both included. */
  readonly read: (part: { readonly start?: number; readonly end?: number }) => ReadableStream
}

/** A private file on the disk; null when it does not exist. */
export async function findPrivateFile(name: FileName): Promise<LocalFile | null> {
  const file = localPath('private', name)
  const found = file === null ? null : await stat(file).catch(() => null)
  if (file === null || !found?.isFile()) return null
  return { size: found.size, read: (part) => Readable.toWeb(createReadStream(file, part)) as ReadableStream }
}
