import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { z } from 'zod'

import { systemClock } from '@/shared/clock'

import { defineJob, enqueue } from '../jobs'
import { bucketSettings } from './bucket'

/** Deletes former files of a document, unless something else still uses them. */
export const unusedFilesJob = defineJob(
  'storage/unused-files',
  z.object({
    area: z.enum(['public', 'private']),
    names: z.array(z.string()).min(1),
    /** Absent in jobs of the previous release. */
    folder: z.string().nullish(),
  }),
)

/**
 * Files of a replaced upload are kept for a day, because open or cached pages still refer to them; so are those of a
 * deleted download, because an upload that is not committed yet may reuse their name.
 */
const keptFor = 24 * 3600 * 1000

const later = (): Date => new Date(systemClock.now().getTime() + keptFor)

type UnusedFiles = z.infer<typeof unusedFilesJob.schema>

interface Stored {
  readonly filename?: string | null
  readonly _objectKey?: string | null
  readonly sizes?: Readonly<Record<string, { readonly filename?: string | null } | null | undefined>> | null
}

/** The names of an upload's files, its original first. */
const namesOf = ({ filename, sizes }: Stored): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => typeof name === 'string')

interface Ended {
  readonly req: PayloadRequest
  readonly area: UnusedFiles['area']
  readonly document: Stored
  readonly startAfter: Date
}

async function endFiles({ req, area, document, startAfter }: Ended): Promise<void> {
  const names = namesOf(document)
  const [key] = names
  // The bucket's plugin stores and deletes downloads; each upload has its own folder.
  if (key === undefined || (area === 'private' && bucketSettings())) return
  const ctx = { payload: req.payload, req, clock: systemClock }
  const folder = document._objectKey ?? null
  await enqueue(
    ctx,
    unusedFilesJob,
    { area, names, folder },
    { key: `${area} ${key} ${startAfter.toISOString()}`, startAfter },
  )
}

/**
 * The hooks of an upload collection that delete its files after the commit, so that a refused change or deletion does
 * not lose files.
 */
export function unusedFilesHooks(area: UnusedFiles['area']) {
  const replaced: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
    const [before, after]: [Stored, Stored] = [(originalDoc ?? {}) as Stored, data as Stored]
    const isReplaced = typeof after.filename === 'string' && before.filename !== after.filename
    if (isReplaced) await endFiles({ req, area, document: before, startAfter: later() })
    return data as unknown
  }
  const deleted: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
    const { docs } = await req.payload.db.find<Stored & { id: string }>({
      collection: collection.slug,
      limit: 1,
      pagination: false,
      req,
      where: { id: { equals: id } },
    })
    const startAfter = area === 'private' ? later() : systemClock.now()
    if (docs[0]) await endFiles({ req, area, document: docs[0], startAfter })
  }
  return { beforeChange: [replaced], beforeDelete: [deleted] }
}
