import { problemTable, type ErrorCode } from '@/shared/problem'

import { requestId } from './request-id'

/** One wrong value: where it was (`shipping.postalCode`, `quantity`) and what is wrong with it, for developers. */
export interface FieldError {
  readonly path: string
  readonly message: string
  /** Identifies the violated rule for programs, where the field has several. */
  readonly code?: string
}

/** An expected failure of a use case: a code of the table, and details for the caller. */
export type Failure = { readonly ok: false; readonly code: ErrorCode; readonly [detail: string]: unknown }

interface ProblemOptions {
  detail?: string | undefined
  errors?: readonly FieldError[] | undefined
  /** Extension members (RFC 9457, section 3.2), such as the lines of which there is not enough. */
  extensions?: Readonly<Record<string, unknown>> | undefined
  headers?: Readonly<Record<string, string>> | undefined
}

/** A problem+json answer (RFC 9457). Problem types are documented in the reference under their code. */
export function problem(code: ErrorCode, { detail, errors, extensions, headers }: ProblemOptions = {}): Response {
  const { status, title } = problemTable[code]
  const body = {
    ...extensions,
    type: `/api/storefront/v1/docs#${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors && errors.length > 0 ? { errors } : {}),
    requestId: requestId(),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}

/**
 * The problem+json answer to a use case's failure. Details become extension members, `retryAfter` (seconds) also a
 * header.
 */
export function failureProblem({ ok: _ok, code, errors, ...details }: Failure): Response {
  const { retryAfter } = details
  return problem(code, {
    ...(Array.isArray(errors) ? { errors: errors as FieldError[] } : {}),
    extensions: details,
    ...(typeof retryAfter === 'number' ? { headers: { 'retry-after': String(retryAfter) } } : {}),
  })
}
