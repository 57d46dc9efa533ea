import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'

import { extract } from 'tar-stream'

import { open } from './sealed-stream'

export interface ArchiveEntry {
  readonly name: string
  readonly size: number
  /** The unread rest is skipped when the next entry is requested. */
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * The entries of an archive in their order. It ends normally only when every byte was authenticated; until then callers
 * must not commit anything that was read.
 *
 * @throws UnreadableBackupError
 */
export async function* openArchive(sealed: Readable, secret: string): AsyncGenerator<ArchiveEntry, void> {
  const tar = extract()
  const fed = pipeline(sealed, (source) => open(source, secret), createZstdDecompress(), tar)
  // The loop below throws the same error.
  fed.catch(() => undefined)
  try {
    for await (const entry of tar) {
      yield { name: entry.header.name, size: entry.header.size, body: entry as AsyncIterable<Uint8Array> }
      entry.resume()
    }
    await fed
  } finally {
    tar.destroy()
    sealed.destroy()
  }
}
