import { ValidationError, type FieldHook } from 'payload'

/**
 * A longest length, in characters, that holds for drafts as well. Payload validates only what is published, but an index
 * of Postgres takes no text of more than 2704 bytes (its manual, 11.2 "B-Tree"), so that saving would fail without a word.
 */
export function shortText(maxLength: number): { maxLength: number; hooks: { beforeChange: FieldHook[] } } {
  const refuseLonger: FieldHook = ({ collection, path, req, value }) => {
    if (typeof value !== 'string' || value.length <= maxLength) return value as unknown
    const message = req.t('validation:shorterThanMax', { maxLength })
    throw new ValidationError({
      ...(collection ? { collection: collection.slug } : {}),
      errors: [{ path: path.join('.'), message }],
    })
  }
  return { maxLength, hooks: { beforeChange: [refuseLonger] } }
}
