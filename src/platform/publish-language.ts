import { isDeepStrictEqual } from 'node:util'

import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

import { isLocale } from '@/shared/locales'

import { keepOtherLanguages } from './other-languages'

type Doc = Record<string, unknown>
type Operation = { readonly args: object; readonly operation: string; readonly req: PayloadRequest }

const stored = async (req: PayloadRequest, collection: CollectionSlug, id: unknown): Promise<Doc | null> =>
  (await req.payload.db.findOne<Doc & { id: string }>({ collection, where: { id: { equals: id } }, req })) ?? null

/**
 * Takes "publish this language" over from Payload, whose own way assigns the texts of moved rows to the wrong rows, forgets
 * what was published more than `maxPerDoc` versions ago, and shows no draft where one is left (ADR 0022).
 */
function noteLanguage({ args, operation, req }: Operation): void {
  if (operation !== 'update') return
  const asked: { publishSpecificLocale?: unknown } = args
  const { publishSpecificLocale } = asked
  delete req.context['publishedLanguage']
  if (!isLocale(publishSpecificLocale)) return
  req.locale = publishSpecificLocale
  req.context['publishedLanguage'] = publishSpecificLocale
  delete asked.publishSpecificLocale
}

const isPublished = (doc: Doc): boolean => doc['_status'] === 'published'

/** Remembers what was published so far. */
const noteBefore: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const { id } = (originalDoc ?? {}) as Doc
  if (req.context['publishedLanguage'] === undefined || !isPublished(data as Doc)) return data
  const before = await stored(req, collection.slug, id)
  req.context['publishedBefore'] = before && isPublished(before) ? before : {}
  return data
}

/** Gives the other languages back what was published in them, and keeps their drafts as a draft. */
const restoreOthers: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { publishedLanguage: locale, publishedBefore: before } = req.context
  const { id } = doc as { id: string }
  delete req.context['publishedLanguage']
  delete req.context['publishedBefore']
  if (typeof locale !== 'string' || before === undefined) return doc as unknown
  const slug = collection.slug
  const all = await stored(req, slug, id)
  if (!all) return doc as unknown
  const published = keepOtherLanguages(collection.flattenedFields, all, before as Doc, locale)
  if (isDeepStrictEqual(published, all)) return doc as unknown
  const { db } = req.payload
  await db.updateOne({ collection: slug, id, data: published, req, returning: false })
  const { docs } = await db.findVersions({
    collection: slug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    req,
  })
  const [version] = docs
  if (!version) return doc as unknown
  const { createdAt, updatedAt } = version
  const versionData = { createdAt, updatedAt, latest: true, parent: id, version: published }
  await db.updateVersion({ collection: slug, id: version.id, versionData: versionData, req })
  // The latest version is the one with the latest time.
  const now = new Date(Date.parse(updatedAt) + 1).toISOString()
  await db.createVersion({
    autosave: false,
    collectionSlug: slug,
    createdAt: now,
    updatedAt: now,
    parent: id,
    versionData: { ...all, _status: 'draft', updatedAt: now } as never,
    req,
    returning: false,
  })
  return doc as unknown
}

/** The collection with each language published by itself; a call without `publishSpecificLocale` publishes all. */
export const publishByLanguage = (collection: CollectionConfig): CollectionConfig =>
  typeof collection.versions === 'object' && collection.versions.drafts
    ? {
        ...collection,
        hooks: {
          ...collection.hooks,
          beforeOperation: [...(collection.hooks?.beforeOperation ?? []), noteLanguage],
          beforeChange: [...(collection.hooks?.beforeChange ?? []), noteBefore],
          afterChange: [restoreOthers, ...(collection.hooks?.afterChange ?? [])],
        },
      }
    : collection
