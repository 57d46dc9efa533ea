import { APIError } from 'payload'

import type { Operation } from '@/platform/references/operation'
import { readPublicFile } from '@/platform/storage/stored-files'
import { contentPanel } from './panel-texts'

type Edits = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Edits => typeof value === 'object' && value !== null

/** Whether the panel's edits change the picture itself: it sends the focal point with each save, changed or not. */
function isDrawnAgain(edits: Edits, data: Edits): boolean {
  const { crop, widthInPixels, heightInPixels, focalPoint } = edits
  if (crop || widthInPixels || heightInPixels) return true
  return isRecord(focalPoint) && (focalPoint['x'] !== data['focalX'] || focalPoint['y'] !== data['focalY'])
}

/**
 * When a stored picture is cropped or gets another focal point, treats it as the upload of the request, so that its
 * files get new names like those of any other upload: Payload would overwrite the files that orders show. Such edits of
 * many pictures in one call are refused, because the panel edits one at a time.
 */
export async function bringStoredPicture(asked: Operation): Promise<void> {
  const { args, collection, operation, overrideAccess, req } = asked
  const { id, data } = args as { readonly id?: unknown; readonly data?: unknown }
  const edits = req.query['uploadEdits']
  if (operation !== 'update' || edits === undefined) return
  if (typeof id !== 'string') {
    const t = contentPanel.for(req)
    const errors = [{ path: 'uploadEdits', message: t('pictures.oneId') }]
    throw new APIError(t('pictures.one'), 400, { collection: 'media', errors }, true)
  }
  if (req.file) return
  if (!isRecord(edits) || !isRecord(data) || !isDrawnAgain(edits, data)) return
  if (overrideAccess !== true && (await collection.access.update({ id, req })) === false) return
  const { docs } = await req.payload.db.find<{ id: string; filename?: string | null }>({
    collection: 'media',
    limit: 1,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  const name = docs[0]?.filename
  const bytes = name ? await readPublicFile(name) : null
  if (name && bytes) req.file = { name, data: bytes, mimetype: 'image/webp', size: bytes.length }
}
