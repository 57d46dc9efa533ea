import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { env } from '@/platform/env'

import { bucketSettings } from './bucket'
import { deleteStoredFile, openStoredFile, putStoredFile, type FileArea } from './s3'

/** The file's place on the disk. @throws Error for a name that leads elsewhere. */
function localPath(area: FileArea, filename: string): string {
  const isName = filename === path.basename(filename) && !['', '.', '..'].includes(filename)
  if (!isName) throw new Error('This is no name of a file')
  return path.resolve(env().MEDIA_DIR, area, filename)
}

interface NewFile {
  readonly filename: string
  readonly data: Buffer
  readonly mimeType: string
}

/** Puts a file into the bucket, or on the disk when there is none. */
export async function storeFile(area: FileArea, { filename, data, mimeType }: NewFile): Promise<void> {
  if (bucketSettings()) return putStoredFile(area, { filename, data, mimeType })
  const file = localPath(area, filename)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, data)
}

/** Deletes a file, if it is there. */
export async function deleteFile(area: FileArea, filename: string): Promise<void> {
  if (bucketSettings()) return deleteStoredFile(area, filename, null)
  await rm(localPath(area, filename), { force: true })
}

/** The bytes of a picture; null when it is not there. */
export async function readPublicFile(filename: string): Promise<Buffer | null> {
  if (!bucketSettings()) return readFile(localPath('public', filename)).catch(() => null)
  const found = await openStoredFile('public', filename)
  return found && Buffer.from(await new Response(found.body).arrayBuffer())
}
