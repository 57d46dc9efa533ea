import type { ArchiveEntry } from './archive-reader'
import type { Loader } from './load-database'
import { manifestSchema, tableOfPart, totalsSchema, type Manifest, type Totals } from './manifest'
import type { MediaSink } from './media-store'
import { UnreadableBackupError } from './sealed-stream'
import { manifestEntry, mediaFolder, totalsEntry } from './write-backup'

type Entries = AsyncGenerator<ArchiveEntry, void>

export interface RestoreTargets {
  /** Called with the manifest before the first row; null leaves the database alone. */
  readonly beginLoad: ((manifest: Manifest) => Promise<Loader>) | null
  /** Null leaves the media alone. */
  readonly media: MediaSink | null
}

export interface Restored {
  readonly manifest: Manifest
  readonly totals: Totals
}

/**
 * Reads an archive to its end, loads rows and files, and commits the rows only when all of it was authentic and matched
 * its totals.
 */
export async function readBackup(entries: Entries, { beginLoad, media }: RestoreTargets): Promise<Restored> {
  const manifest = await readManifest(entries)
  const loader = beginLoad ? await beginLoad(manifest) : null
  const found: Totals = { rows: {}, media: { files: 0, bytes: 0 } }
  let totals: Totals | null = null
  let next = await nextEntry(entries)

  /** The rows of one table, which the archive holds in parts. Leaves `next` at what follows. */
  async function* rowsOf(table: string): AsyncGenerator<Uint8Array> {
    for (; next && tableOfPart(next.name) === table; next = await nextEntry(entries)) yield* next.body
  }

  while (next) {
    const { name, size, body } = next
    const table = tableOfPart(name)
    if (table !== null && loader) {
      found.rows[table] = await loader.load(table, rowsOf(table))
      continue
    }
    if (name.startsWith(mediaFolder)) {
      await media?.write({ name: name.slice(mediaFolder.length), size }, body)
      found.media.files += 1
      found.media.bytes += size
    } else if (name === totalsEntry) {
      totals = totalsSchema.parse(await jsonOf(body))
    }
    next = await nextEntry(entries)
  }
  if (!totals) throw new UnreadableBackupError('The backup has no totals: it was not finished.')
  const differences = compareTotals(totals, loader ? found : { ...found, rows: totals.rows })
  if (differences.length > 0) throw new Error(`The backup is not complete: ${differences.join('; ')}`)
  await loader?.finish()
  return { manifest, totals }
}

/** The totals that differ from those of the backup, in words; empty when none differs. */
export function compareTotals(expected: Totals, found: Totals): string[] {
  const tables = [...new Set([...Object.keys(expected.rows), ...Object.keys(found.rows)])]
  const pairs: [string, number, number][] = [
    ...tables.map((table): [string, number, number] => [
      `rows of ${table}`,
      expected.rows[table] ?? 0,
      found.rows[table] ?? 0,
    ]),
    ['media files', expected.media.files, found.media.files],
    ['bytes of media', expected.media.bytes, found.media.bytes],
  ]
  return pairs.flatMap(([what, should, is]) =>
    should === is ? [] : [`${String(is)} ${what} instead of ${String(should)}`],
  )
}

async function readManifest(entries: Entries): Promise<Manifest> {
  const first = await nextEntry(entries)
  if (first?.name !== manifestEntry) throw new UnreadableBackupError('The backup does not begin with its manifest.')
  return manifestSchema.parse(await jsonOf(first.body))
}

async function nextEntry(entries: Entries): Promise<ArchiveEntry | null> {
  const next = await entries.next()
  return next.done ? null : next.value
}

async function jsonOf(body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString())
}
