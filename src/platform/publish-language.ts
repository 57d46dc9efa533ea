import { isDeepStrictEqual } from 'node:util'

import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

import { isLocale, type Locale } from '@/shared/locales'

import { keepOtherLanguages } from './other-languages'

type Doc = Record<string, unknown>
type Operation = { readonly args: object; readonly operation: string; readonly req: PayloadRequest }

const stored = async (req: PayloadRequest, collection: CollectionSlug, id: unknown): Promise<Doc | null> =>
  (await req.payload.db.findOne<Doc & { id: string }>({ collection, where: { id: { equals: id } }, req })) ?? null

const key = 'publishedLanguages'

/** The language in which a document is published, with the version published before. */
interface Publication {
  readonly locale: Locale
  readonly before: Doc
}

/** Publications by document, because Payload changes many documents in one request. */
function publicationsOf({ context }: PayloadRequest): Map<unknown, Publication> {
  const known: unknown = context[key]
  if (known instanceof Map) return known as Map<unknown, Publication>
  const made = new Map<unknown, Publication>()
  context[key] = made
  return made
}

interface Asked {
  readonly where?: unknown
  readonly draft?: unknown
  readonly data?: { readonly _status?: unknown }
  publishSpecificLocale?: unknown
}

/**
 * The language that a call publishes; null for all. The panel's list and its bulk edit do not name it, but send the
 * language in which the editor works, and `draft`, which other clients leave out to publish; they publish that
 * language.
 */
function askedLanguage(
  { where, draft, data, publishSpecificLocale }: Asked,
  { locale }: PayloadRequest,
): Locale | null {
  if (isLocale(publishSpecificLocale)) return publishSpecificLocale
  const isFromList = where !== undefined && draft === true && data?._status === 'published'
  return isFromList && isLocale(locale) ? locale : null
}

const writing = new Set(['create', 'update', 'restoreVersion'])

/**
 * Replaces Payload's own "publish this language", which assigns the texts of moved rows to the wrong rows, loses what
 * was published more than `maxPerDoc` versions ago, and shows no draft where one is left (ADR 0022).
 */
function noteLanguage({ args, operation, req }: Operation): void {
  if (!writing.has(operation)) return
  const asked: Asked = args
  const locale = operation === 'update' ? askedLanguage(asked, req) : null
  req.context['publishedLanguage'] = locale
  if (locale === null) return
  req.locale = locale
  delete asked.publishSpecificLocale
}

const isPublished = (doc: Doc): boolean => doc['_status'] === 'published'

/** Records the version published so far. */
const noteBefore: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const { id } = (originalDoc ?? {}) as Doc
  const locale: unknown = req.context['publishedLanguage']
  publicationsOf(req).delete(id)
  if (!isLocale(locale) || !isPublished(data as Doc)) return data
  const before = await stored(req, collection.slug, id)
  publicationsOf(req).set(id, { locale, before: before && isPublished(before) ? before : {} })
  return data
}

/** Restores what was published in the other languages, and keeps their changes as a draft. */
const restoreOthers: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { id } = doc as { id: string }
  const publication = publicationsOf(req).get(id)
  publicationsOf(req).delete(id)
  if (!publication) return doc as unknown
  const { locale, before } = publication
  const slug = collection.slug
  const all = await stored(req, slug, id)
  if (!all) return doc as unknown
  const published = keepOtherLanguages(collection.flattenedFields, all, before, locale)
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
  // One millisecond later, because Payload takes the version with the latest time as the newest.
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

/** The collection with each language published separately; an API call that names no language publishes all. */
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
