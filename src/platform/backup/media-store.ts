import { createWriteStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

export interface MediaFile {
  /** Relative to the folder or bucket, with slashes: `public/mug-800.avif`. */
  readonly name: string
  readonly size: number
}

/** The pictures and downloads that a backup reads. */
export interface MediaSource {
  /** Every file's name. */
  readonly list: () => AsyncIterable<string>
  /** The current size (bytes) and the content; null when the file was deleted after it was listed. */
  readonly open: (name: string) => Promise<{ size: number; body: AsyncIterable<Uint8Array> } | null>
}

/** Where a restore writes pictures and downloads. */
export interface MediaSink {
  /** Replaces a file of the same name. Reads `body` to its end. */
  readonly write: (file: MediaFile, body: AsyncIterable<Uint8Array>) => Promise<void>
}

/** Media in a local folder. Hidden files and folders are not media. */
export function localMedia(root: string): MediaSource & MediaSink {
  return {
    list: () => filesIn(root, ''),
    open: async (name) => {
      const file = await open(inside(root, name)).catch(nullIfMissing)
      return file && { size: (await file.stat()).size, body: bytesOf(file) }
    },
    write: async ({ name }, body) => {
      const target = inside(root, name)
      const partial = path.join(path.dirname(target), `.${path.basename(target)}.partial`)
      await mkdir(path.dirname(target), { recursive: true })
      try {
        await pipeline(body, createWriteStream(partial))
        await rename(partial, target)
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
    },
  }
}

/** Reads each file to its end and stores nothing: for checking a backup. */
export const nowhere: MediaSink = {
  write: async ({ name, size }, body) => {
    let read = 0
    for await (const chunk of body) read += chunk.length
    if (read !== size) throw new Error(`${name} has ${String(read)} bytes instead of ${String(size)}`)
  },
}

async function* filesIn(root: string, folder: string): AsyncGenerator<string> {
  const entries = await opendir(path.join(root, folder)).catch(nullIfMissing)
  if (!entries) return
  for await (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(root, name)
    else if (entry.isFile()) yield name
  }
}

async function* bytesOf(file: FileHandle): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) yield chunk as Buffer
  } finally {
    await file.close()
  }
}

/** @throws Error for a name that leads out of the folder. */
function inside(root: string, name: string): string {
  const file = path.resolve(root, name)
  if (!file.startsWith(path.resolve(root) + path.sep)) throw new Error(`Not the name of a file of the folder: ${name}`)
  return file
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
