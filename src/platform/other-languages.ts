import { isDeepStrictEqual } from 'node:util'

import type { FlattenedField } from 'payload'

/** A document, or a row of one, with a value for each language in its localized fields. */
type Doc = Readonly<Record<string, unknown>>

const isDoc = (value: unknown): value is Doc => typeof value === 'object' && value !== null && !Array.isArray(value)

const docIn = (value: unknown): Doc => (isDoc(value) ? value : {})

/** A localized value: new in the language that is published, as published before in all others. */
function keepLocalized(after: unknown, before: unknown, locale: string): unknown {
  if (!isDoc(after)) return after
  const former = docIn(before)
  return Object.fromEntries(
    Object.entries(after).map(([language, value]) => {
      const kept = language === locale ? value : (former[language] ?? null)
      return [language, isDeepStrictEqual(kept ?? null, value ?? null) ? value : kept]
    }),
  )
}

function fieldsInside(field: FlattenedField, row: Doc): readonly FlattenedField[] | null {
  if (field.type === 'blocks') {
    return field.blocks.find(({ slug }) => slug === row['blockType'])?.flattenedFields ?? null
  }
  return 'flattenedFields' in field ? field.flattenedFields : null
}

function keepField(field: FlattenedField, after: unknown, before: unknown, locale: string): unknown {
  if ('localized' in field && field.localized) return keepLocalized(after, before, locale)
  const keepRow = (row: unknown, former: unknown): unknown => {
    const fields = isDoc(row) ? fieldsInside(field, row) : null
    return isDoc(row) && fields ? keepOtherLanguages(fields, row, docIn(former), locale) : row
  }
  if (!Array.isArray(after)) return keepRow(after, before)
  // Rows are matched by id, because they may have moved; a new row was published in no language yet.
  const formerRows = (Array.isArray(before) ? before : []).filter(isDoc)
  return after.map((row: unknown) =>
    keepRow(
      row,
      formerRows.find(({ id }) => isDoc(row) && id === row['id']),
    ),
  )
}

/**
 * The document to publish when only `locale` is published: `after` in that language and in unlocalized fields, and
 * `before` (as published) in the other languages.
 */
export function keepOtherLanguages(
  fields: readonly FlattenedField[],
  after: Doc,
  before: Doc,
  locale: string,
): Record<string, unknown> {
  const kept = fields.flatMap((field): [string, unknown][] =>
    field.name in after ? [[field.name, keepField(field, after[field.name], before[field.name], locale)]] : [],
  )
  return { ...after, ...Object.fromEntries(kept) }
}
