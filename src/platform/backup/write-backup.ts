import type { Client } from 'pg'

import type { ArchiveWriter } from './archive-writer'
import { beginSnapshot, describeDatabase, dumpRows } from './dump-database'
import type { Totals } from './manifest'
import type { MediaSource } from './media-store'

export const manifestEntry = 'manifest.json'
export const totalsEntry = 'totals.json'
export const mediaFolder = 'media/'

export interface BackupSources {
  /** A connection that nothing else uses. */
  readonly client: Client
  readonly media: MediaSource
  readonly appVersion: string
  /** When the backup was started. */
  readonly at: Date
}

const json = (value: object): Buffer => Buffer.from(JSON.stringify(value))

/** Fills an archive: manifest, rows, media, totals. The transaction ends before the first media file is read. */
export async function writeBackup(
  archive: ArchiveWriter,
  { client, media, appVersion, at }: BackupSources,
): Promise<Totals> {
  await beginSnapshot(client)
  const manifest = await describeDatabase(client, { appVersion, at })
  await archive.add(manifestEntry, json(manifest))
  const rows = await dumpRows(client, archive, manifest)
  await client.query('commit')
  const totals: Totals = { rows, media: await writeMedia(archive, media) }
  await archive.add(totalsEntry, json(totals))
  return totals
}

async function writeMedia(archive: ArchiveWriter, media: MediaSource): Promise<Totals['media']> {
  const written = { files: 0, bytes: 0 }
  for await (const name of media.list()) {
    const file = await media.open(name)
    // Deleted since it was listed.
    if (!file) continue
    await archive.addStream(`${mediaFolder}${name}`, file.size, file.body)
    written.files += 1
    written.bytes += file.size
  }
  return written
}
