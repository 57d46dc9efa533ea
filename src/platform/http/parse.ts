import type { z } from 'zod'

import { malformedTexts } from '@/shared/malformed-texts'
import { fail, ok, type Result } from '@/shared/result'

import type { FieldError } from './problem'

/** The most errors in an answer. */
const mostErrors = 20

/**
 * Checks untrusted input; every issue names its field. Text that Postgres cannot store is refused in every field, also
 * in fields that are not in the schema.
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

/** The query as an object; the value of a repeated key is a list. */
export function queryOf(url: URL): Record<string, string | string[]> {
  const keys = [...new Set(url.searchParams.keys())]
  return Object.fromEntries(
    keys.map((key) => {
      const values = url.searchParams.getAll(key)
      return [key, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
