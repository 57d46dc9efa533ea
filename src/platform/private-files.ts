import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { env } from './env'

/** A file of the private media folder, opened for reading; `size` in bytes. Null when it is not there. */
export async function openPrivateFile(filename: string): Promise<{ body: ReadableStream; size: number } | null> {
  if (filename !== path.basename(filename)) return null
  const file = path.resolve(env().MEDIA_DIR, 'private', filename)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return null
  return { body: Readable.toWeb(createReadStream(file)) as ReadableStream, size: found.size }
}
