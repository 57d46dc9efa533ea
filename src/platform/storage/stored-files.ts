import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { env } from '@/platform/env'

import { bucketSettings } from './bucket'
import { deleteStoredFile, openStoredFile, putStoredFile, type FileArea, type FileName } from './s3'

const isName = (name: string): boolean => name === path.basename(name) && !['', '.', '..'].includes(name)

/** The file's path on the disk; null for a name that leads out of its folder. */
export function localPath(area: FileArea, { filename, folder }: FileName): string | null {
  const parts = [...(folder === null ? [] : [folder]), filename]
  return parts.every(isName) ? path.resolve(env().MEDIA_DIR, area, ...parts) : null
}

/** @throws Error for a name that leads out of its folder. */
function placeOf(area: FileArea, name: FileName): string {
  const file = localPath(area, name)
  if (file === null) throw new Error('This is not the name of a file')
  return file
}

interface NewFile extends FileName {
  readonly data: Buffer
  readonly mimeType: string
}

/** Stores a file in the bucket, or on the disk without one. */
export async function storeFile(area: FileArea, { data, mimeType, ...name }: NewFile): Promise<void> {
  if (bucketSettings()) return putStoredFile(area, { ...name, data, mimeType })
  const file = placeOf(area, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, data)
}

/** Deletes a file if it exists. */
export async function deleteFile(area: FileArea, name: FileName): Promise<void> {
  if (bucketSettings()) return deleteStoredFile(area, name)
  await rm(placeOf(area, name), { force: true })
}

/** The bytes of a picture; null when it does not exist. */
export async function readPublicFile(filename: string): Promise<Buffer | null> {
  if (!bucketSettings()) return readFile(placeOf('public', { filename, folder: null })).catch(() => null)
  const found = await openStoredFile('public', filename)
  return found && Buffer.from(await new Response(found.body).arrayBuffer())
}
