import type { CollectionAfterChangeHook } from 'payload'

import { cacheTags, invalidateAfterCommit } from '@/platform/cache'
import { systemClock } from '@/shared/clock'

/** Every page shows something of its store: all of them are made again when the store changes. */
export const forgetStorePages: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id } = doc as { id: string }
  if (req.context['isBulk'] !== true) {
    await invalidateAfterCommit({ payload: req.payload, req, clock: systemClock }, [cacheTags.store(id)])
  }
  return doc as unknown
}
