import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { invalidateAfterCommit } from './cache'

type Doc = Record<string, unknown>
type TagsOf = (storeId: string, doc: Doc) => readonly string[]

async function invalidate(req: PayloadRequest, docs: readonly Doc[], tagsOf: TagsOf): Promise<void> {
  if (req.context['isBulk'] === true) return
  const tags = docs.flatMap((doc) => {
    const storeId = idIn(doc['store'])
    return storeId ? tagsOf(storeId, doc) : []
  })
  await invalidateAfterCommit({ payload: req.payload, req, clock: systemClock }, tags)
}

/**
 * Invalidates the pages that show a document when it changes, by the tags of its old and its new version. Autosaved
 * drafts of a document that was never published change no page and are skipped. `context.isBulk` (the seed) skips all.
 */
export function invalidationHooks(tagsOf: TagsOf): {
  afterChange: CollectionAfterChangeHook[]
  afterDelete: CollectionAfterDeleteHook[]
} {
  const isPublic = (doc: Doc) => doc['_status'] === undefined || doc['_status'] === 'published'
  return {
    afterChange: [
      async ({ doc, previousDoc, req }: { doc: Doc; previousDoc: Doc | undefined; req: PayloadRequest }) => {
        // Saving a draft does not change the published version; a request to unpublish has no `draft`.
        if (!isPublic(doc) && String(req.query['draft']) === 'true') return doc
        const versions = [doc, previousDoc ?? {}].filter((version) => 'id' in version && isPublic(version))
        await invalidate(req, versions, tagsOf)
        return doc
      },
    ],
    afterDelete: [
      async ({ doc, req }: { doc: Doc; req: PayloadRequest }) => {
        await invalidate(req, [doc], tagsOf)
        return doc
      },
    ],
  }
}
