import type { z } from 'zod'

import { malformedTexts } from '@/shared/malformed-texts'
import { fail, ok, type Result } from '@/shared/result'

import type { FieldError } from './problem'

/** So many are enough to mend a request by. */
const mostErrors = 20

/**
 * Checks untrusted input; every issue names its field. Text that cannot be stored is refused in every field, also in
 * fields that the schema does not know.
 */
export function parseWith<S extends z.ZodType>(
  schema: S,
  input: unknown,
): Result<z.output<S>, { code: 'validation_failed'; errors: FieldError[] }> {
  const malformed = malformedTexts(input)
  if (malformed.length > 0) return fail('validation_failed', { errors: malformed })
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const errors = parsed.error.issues.slice(0, mostErrors).flatMap(fieldErrors)
  return fail('validation_failed', { errors })
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String).join('.')
  const reason: unknown = issue.code === 'custom' ? issue.params?.['reason'] : undefined
  return [{ path, message: issue.message, ...(typeof reason === 'string' ? { code: reason } : {}) }]
}

/** The query as an object; a key that comes more than once holds a list. */
export function queryOf(url: URL): Record<string, string | string[]> {
  const keys = [...new Set(url.searchParams.keys())]
  return Object.fromEntries(
    keys.map((key) => {
      const values = url.searchParams.getAll(key)
      return [key, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
