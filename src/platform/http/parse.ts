import type { z } from 'zod'

import { malformed, malformedTexts } from '@/shared/malformed-texts'
import { fail, ok, type Result } from '@/shared/result'

import type { FieldError } from './problem'

/** The most errors in an answer. */
const mostErrors = 20

/** Says what is wrong; null is a text that cannot be stored. */
export type IssueWords = (issue: z.core.$ZodIssue | null) => string

/**
 * Checks untrusted input; every issue names its field. Text that Postgres cannot store is refused in every field, also
 * in fields that are not in the schema. The messages are for developers, in English, unless `wordsOf` gives others.
 */
export function parseWith<S extends z.ZodType>(
  schema: S,
  input: unknown,
  wordsOf?: IssueWords,
): Result<z.output<S>, { code: 'validation_failed'; errors: FieldError[] }> {
  const unstorable = malformedTexts(input)
  if (unstorable.length > 0) {
    const inWords = (message: string) => (wordsOf && message === malformed ? wordsOf(null) : message)
    return fail('validation_failed', {
      errors: unstorable.map(({ path, message }) => ({ path, message: inWords(message) })),
    })
  }
  const parsed = schema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const errors = parsed.error.issues.slice(0, mostErrors).map((issue) => fieldError(issue, wordsOf))
  return fail('validation_failed', { errors })
}

function fieldError(issue: z.core.$ZodIssue, wordsOf: IssueWords | undefined): FieldError {
  const path = issue.path.map(String).join('.')
  const reason: unknown = issue.code === 'custom' ? issue.params?.['reason'] : undefined
  const message = wordsOf ? wordsOf(issue) : issue.message
  return { path, message, ...(typeof reason === 'string' ? { code: reason } : {}) }
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
