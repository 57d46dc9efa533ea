import { randomBytes } from 'node:crypto'

import { ValidationError, type FieldHook, type PayloadRequest, type TextField } from 'payload'

import { idIn } from '@/shared/id-in'
import { numberedSlug, slugAfter, standInSlug } from '@/shared/slug-rules'
import { longestSlug, slugify } from '@/shared/slugify'
import { normalizeText } from '@/shared/typed-text'

import { staffOf } from './access'
import { inTurn } from './in-turn'
import { inDefaultLanguage } from '@/shared/panel-texts'
import { isTaken, singularOf, takenMessage, type SlugPlace } from './taken-slug'
import { wasPublished } from './was-published'
import { sharedPanel } from '@/shared/shared-panel'

interface SlugRules {
  /** Whether a slug is the address of a page of the shop itself. */
  readonly isReserved?: (slug: string) => boolean
}

type Doc = Readonly<Record<string, unknown>>

/** A text of a document; of a value with every language, the first that is not empty. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).find((text): text is string => typeof text === 'string') ?? ''
}

type Writing = Parameters<FieldHook>[0]

function placeOf({ collection, data, originalDoc, req }: Writing): SlugPlace | null {
  if (!collection) return null
  const before = (originalDoc ?? {}) as Doc
  const id = before['id']
  return {
    req,
    collection: collection.slug,
    store: idIn(before['store']) ?? idIn(data?.['store']) ?? staffOf(req)?.storeIds[0],
    id: typeof id === 'string' || typeof id === 'number' ? id : undefined,
  }
}

interface Validation {
  readonly id?: string | number | undefined
  readonly data?: unknown
  readonly collectionSlug?: string | undefined
  readonly req: PayloadRequest
}

const isCollection = (slug: string | undefined, { payload }: PayloadRequest): slug is SlugPlace['collection'] =>
  slug !== undefined && slug in payload.collections

/** Refuses a reserved address with a message; an empty one is filled before it is validated. */
const checkSlug =
  ({ isReserved }: SlugRules) =>
  async (value: unknown, { id, data, collectionSlug, req }: Validation): Promise<string | true> => {
    const slug = slugify(textOf(value))
    if (slug === '' || !isCollection(collectionSlug, req)) return true
    if (isReserved?.(slug)) return sharedPanel.for(req)('fields.slug.reserved', { slug })
    const store = idIn((data as Doc | undefined)?.['store']) ?? staffOf(req)?.storeIds[0]
    const place: SlugPlace = { req, collection: collectionSlug, store, id }
    return (await isTaken(place, slug)) ? takenMessage(place, slug) : true
  }

/** Addresses chosen in this request, by document: when many change at once, none is in the database yet. */
function claimsOf({ context }: PayloadRequest): Map<string, unknown> {
  const known: unknown = context['claimedSlugs']
  if (known instanceof Map) return known as Map<string, unknown>
  const made = new Map<string, unknown>()
  context['claimedSlugs'] = made
  return made
}

const claimKey = ({ collection, store }: SlugPlace, slug: string): string => `${collection} ${store ?? ''} ${slug}`

const isClaimed = (place: SlugPlace, slug: string): boolean => {
  const claims = claimsOf(place.req)
  const key = claimKey(place, slug)
  return place.id !== undefined && claims.has(key) && claims.get(key) !== place.id
}

/** Claims an address for a document and releases the one that it claimed before in the same request. */
function claim(place: SlugPlace, slug: string): string {
  if (place.id === undefined) return slug
  const claims = claimsOf(place.req)
  for (const [key, id] of claims) if (id === place.id) claims.delete(key)
  claims.set(claimKey(place, slug), place.id)
  return slug
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
async function freeSlug(place: SlugPlace, slug: string, { isReserved }: SlugRules): Promise<string> {
  for (let number = 1; number <= 20; number += 1) {
    const candidate = number === 1 ? slug : numberedSlug(slug, number)
    if (isReserved?.(candidate) || isClaimed(place, candidate)) continue
    if (!(await isTaken(place, candidate))) return claim(place, candidate)
  }
  return numberedSlug(slug, Number.parseInt(randomBytes(4).toString('hex'), 16))
}

/**
 * Claims an address that the editor wrote. Drafts are not validated, so a second claim in one request is refused here.
 */
function claimWritten({ path }: Writing, place: SlugPlace, slug: string): string {
  if (!isClaimed(place, slug)) return claim(place, slug)
  const errors = [{ path: path.join('.'), message: takenMessage(place, slug) }]
  throw new ValidationError({ collection: place.collection, errors })
}

/** The slug as it is saved: see {@link slugAfter}. */
const chooseSlug =
  (source: string, rules: SlugRules): FieldHook =>
  async (writing) => {
    const { operation, req } = writing
    const data = (writing.data ?? {}) as Doc
    const place = placeOf(writing)
    if (!place) return writing.value as unknown
    const before = (operation === 'update' ? (writing.originalDoc ?? {}) : {}) as Doc
    const newTitle = normalizeText(textOf(data[source]))
    const change = {
      slug: textOf(before['slug']),
      title: normalizeText(textOf(before[source])),
      writtenSlug: textOf(writing.value),
      newTitle,
    }
    const isQuiet = change.writtenSlug === change.slug && change.title === newTitle
    const after = slugAfter({ ...change, wasPublished: isQuiet || (await wasPublished(place)) })
    if (after.kind === 'written') return claimWritten(writing, place, after.slug)
    if (after.kind === 'kept') return change.slug
    const made = slugify(newTitle)
    if (made !== '') return inTurn(req, () => freeSlug(place, made, rules))
    // A draft without a title waits for one.
    if (newTitle === '' && data['_status'] === 'draft') return null
    return standInSlug(slugify(singularOf(req, place.collection, inDefaultLanguage)), randomBytes(3).toString('hex'))
  }

/**
 * Drafts are saved as versions only. Until the first publication the slug is written to the document itself too, which
 * would otherwise keep the slug of the first letter typed, and other documents could not use it.
 */
const keepAddress: FieldHook = async (writing) => {
  const { collection, operation, req } = writing
  const value: unknown = writing.value
  const { id, store } = (writing.originalDoc ?? {}) as Doc
  const isDraft = (writing.data as Doc | undefined)?.['_status'] === 'draft'
  if (!collection || operation !== 'update' || !isDraft || typeof id !== 'string') return value
  if (typeof value !== 'string' || value === writing.previousValue) return value
  const place: SlugPlace = { req, collection: collection.slug, store: idIn(store) ?? undefined, id }
  if ((await wasPublished(place)) || (await isTaken(place, value))) return value
  await req.payload.db.updateOne({ collection: place.collection, id, data: { slug: value }, req, returning: false })
  return value
}

/**
 * The last part of a document's address. It follows `source` until an editor changes it. An index makes it unique per
 * store.
 */
export function slugField(source: string, rules: SlugRules = {}): TextField {
  return {
    name: 'slug',
    label: sharedPanel.label('fields.slug.label'),
    type: 'text',
    required: true,
    index: true,
    maxLength: longestSlug,
    admin: {
      position: 'sidebar',
      description: sharedPanel.label('fields.slug.description'),
    },
    validate: checkSlug(rules),
    hooks: {
      // A copy gets an address of its own.
      beforeDuplicate: [() => null],
      beforeChange: [chooseSlug(source, rules)],
      afterChange: [keepAddress],
    },
  }
}
