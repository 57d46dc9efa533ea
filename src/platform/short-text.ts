import { ValidationError, type FieldHook } from 'payload'

/**
 * A maximum length in characters that is also enforced for drafts. Payload validates only published documents, but a
 * B-tree index of Postgres accepts no text of more than 2704 bytes (manual, 11.2), so saving would fail with an unclear
 * error.
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
