import { pipeline, Readable } from 'node:stream'
import { createZstdCompress } from 'node:zlib'

import { pack, type Pack } from 'tar-stream'

import { seal, type SealKey } from './sealed-stream'

/** Appends entries to a backup, one after the other. */
export interface ArchiveWriter {
  readonly add: (name: string, content: Buffer) => Promise<void>
  /** `size` (bytes) must equal what `body` yields: tar writes the size before the content. */
  readonly addStream: (name: string, size: number, body: AsyncIterable<Uint8Array>) => Promise<void>
}

/**
 * The encrypted bytes of an archive whose entries `fill` writes. Writing waits for the reader, so memory does not grow
 * with the size of the backup. An error of `fill` becomes the stream's error.
 */
export function sealedArchive(sealKey: SealKey, fill: (archive: ArchiveWriter) => Promise<void>): Readable {
  const tar = pack()
  // tar-stream's streams are not Node's own and cannot be piped into them; their iterators can.
  const compressed = pipeline(Readable.from(tar, { objectMode: false }), createZstdCompress(), () => undefined)
  const sealed = Readable.from(seal(compressed, sealKey), { objectMode: false })
  sealed.once('close', () => {
    compressed.destroy()
    tar.destroy()
  })
  fill(writerOf(tar)).then(
    () => {
      tar.finalize()
    },
    (error: unknown) => sealed.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return sealed
}

function writerOf(tar: Pack): ArchiveWriter {
  return {
    add: (name, content) =>
      new Promise((resolve, reject) => {
        tar.entry({ name, size: content.length }, content, (error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
    addStream: async (name, size, body) => {
      const { entry, written } = begin(tar, { name, size })
      for await (const chunk of body) {
        if (!entry.write(chunk)) await Promise.race([drained(entry), written])
      }
      entry.end(null)
      await written
    },
  }
}

type Entry = ReturnType<Pack['entry']>

function begin(tar: Pack, header: { name: string; size: number }): { entry: Entry; written: Promise<void> } {
  let settle: (error?: Error | null) => void = () => undefined
  const written = new Promise<void>((resolve, reject) => {
    settle = (error) => {
      if (error) reject(error)
      else resolve()
    }
  })
  // It is awaited below, but too late to prevent an unhandled rejection.
  written.catch(() => undefined)
  const entry = tar.entry(header, (error) => {
    settle(error)
  })
  entry.on('error', () => undefined)
  return { entry, written }
}

const drained = (entry: Entry): Promise<void> =>
  new Promise((resolve) => {
    entry.once('drain', () => {
      resolve()
    })
  })
