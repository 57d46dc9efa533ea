import { isDeepStrictEqual } from 'node:util'

import { ValidationError, type CollectionSlug, type FieldHook, type RichTextField } from 'payload'

import { staffOf } from '@/platform/access'
import { idIn } from '@/shared/id-in'

import { noteCheckedTexts } from './checked-texts'
import { validLink } from './link-address'
import { textsIn, toRichText } from './rich-text'
import { isLinked, linkedCollections, partsOf, type DocumentRef, type RichTextParts } from './rich-text-parts'
import { shapeProblem, kindsIn } from './rich-text-shape'
import { contentPanel } from './panel-texts'

type Writing = Parameters<FieldHook>[0]

/**
 * Whether one of the ids belongs to another store. A deleted document is not an error: a page renders only its words.
 */
async function isForeign({ data, originalDoc, req }: Writing, collection: CollectionSlug, ids: readonly string[]) {
  if (ids.length === 0) return false
  const [own] = [originalDoc, data].flatMap(
    (doc: unknown) => idIn((doc as { store?: unknown } | undefined)?.store) ?? [],
  )
  const store = own ?? staffOf(req)?.storeIds[0]
  const where = { id: { in: [...ids] }, store: { not_equals: store ?? null } }
  return (await req.payload.count({ collection, where, req })).totalDocs > 0
}

async function problemOf(writing: Writing, { documents, pictures, addresses }: RichTextParts): Promise<string | null> {
  const t = contentPanel.for(writing.req)
  const wrong = addresses.map((each) => validLink(each, writing.req)).find((answer) => answer !== true)
  if (wrong !== undefined) return t('texts.link', { problem: wrong })
  if (addresses.includes('')) return t('texts.noAddress')
  const others = documents.find(({ collection }) => !isLinked(collection))
  if (others) return t('texts.wrongTarget', { collection: others.collection })
  const linked = linkedCollections.map(
    (each) => [each, documents.flatMap(({ collection, id }) => (collection === each ? [id] : []))] as const,
  )
  for (const [collection, ids] of [['media', pictures] as const, ...linked]) {
    if (await isForeign(writing, collection, ids)) {
      return t('texts.foreign')
    }
  }
  return null
}

const keyOf = ({ collection, id }: DocumentRef): string => `${collection} ${id}`

/**
 * References that no text of the document had before. Existing ones are not checked, so that a document can always be
 * saved: of a link that is no longer allowed pages render only the words.
 */
function addedParts({ originalDoc }: Writing, { documents, pictures, addresses }: RichTextParts): RichTextParts {
  const before = partsOf(textsIn(originalDoc))
  const known = new Set(before.documents.map(keyOf))
  return {
    documents: documents.filter((each) => !known.has(keyOf(each))),
    pictures: pictures.filter((each) => !before.pictures.includes(each)),
    addresses: addresses.filter((each) => !before.addresses.includes(each)),
  }
}

const refuse = ({ collection, path }: Writing, message: string) =>
  new ValidationError({
    ...(collection ? { collection: collection.slug } : {}),
    errors: [{ path: path.join('.'), message }],
  })

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/**
 * Refuses values that are not texts of the editor, in drafts too, before anything reads them. A value that the document
 * has already is accepted, so that the rest of it can be saved: Payload passes it to the hook of an absent field. The
 * same holds for a copy with the texts of all languages, for node types that the document has already, and for old
 * versions.
 */
const checkShape: FieldHook = (writing) => {
  const value: unknown = writing.value
  if (isEmpty(value) || writing.req.context['isRestoringVersion'] === true) return value
  if (isDeepStrictEqual(value, writing.previousValue)) return value
  if (typeof value !== 'object' || value === null || !('root' in value))
    throw refuse(writing, contentPanel.for(writing.req)('texts.shape'))
  const known = new Set(textsIn(writing.originalDoc).flatMap(({ root }) => kindsIn(root)))
  const problem = shapeProblem(value.root, known, writing.req)
  if (problem !== null) throw refuse(writing, problem)
  return value
}

/** Payload requires valid links only in the dialog, and validates nothing when a draft is saved. */
const checkParts: FieldHook = async (writing) => {
  const value: unknown = writing.value
  const text = toRichText(value)
  // An old version may contain what was allowed when it was written.
  const isChecked = text !== null && writing.req.context['isRestoringVersion'] !== true
  noteCheckedTexts(writing.req)
  const problem = isChecked ? await problemOf(writing, addedParts(writing, partsOf([text]))) : null
  if (problem === null) return value
  throw refuse(writing, problem)
}

/** A rich text in the editor of the configuration, whose links stay inside the store and lead to addresses. */
export const richTextField = (field: Omit<RichTextField, 'type' | 'hooks'>): RichTextField => ({
  ...field,
  type: 'richText',
  hooks: { beforeValidate: [checkShape], beforeChange: [checkParts] },
})
