import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Where backups are kept. */
export interface BackupTarget {
  /** Names of the complete files. */
  readonly list: () => Promise<string[]>
  /**
   * Writes all of `bytes` or nothing: an incomplete file never appears under this name. Resolves to its size in bytes.
   */
  readonly write: (name: string, bytes: Readable) => Promise<number>
  readonly read: (name: string) => Promise<Readable>
  readonly remove: (name: string) => Promise<void>
}

const partial = (name: string): string => `.${name}.partial`

/** A local or mounted folder. */
export function folderTarget(folder: string): BackupTarget {
  return {
    list: async () => (await existing(folder)).filter((name) => !name.startsWith('.')),
    write: async (name, bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Only one backup runs at a time, so partial files are left over from runs that were killed.
      for (const left of (await existing(folder)).filter((each) => each.endsWith('.fmbackup.partial'))) {
        await rm(path.join(folder, left), { force: true })
      }
      const temporary = path.join(folder, partial(name))
      try {
        // `flush`: the file must be on the disk before it is renamed.
        await pipeline(bytes, createWriteStream(temporary, { mode: 0o600, flush: true }))
        const { size } = await stat(temporary)
        await rename(temporary, path.join(folder, name))
        await flushFolder(folder)
        return size
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    read: async (name) => {
      await stat(path.join(folder, name))
      return createReadStream(path.join(folder, name), { highWaterMark: 1024 * 1024 })
    },
    remove: (name) => rm(path.join(folder, name)),
  }
}

async function existing(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
