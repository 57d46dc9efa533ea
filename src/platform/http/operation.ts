import type { z } from 'zod'

import type { Context } from '@/platform/context'
import type { RateLimitName } from '@/platform/rate-limits'
import type { ErrorCode } from '@/shared/problem'

import type { Failure } from './problem'

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** A file as an answer: sent to be saved, never shown by the browser. `size` in bytes. Or the address that gives it. */
export type FileAnswer =
  | {
      readonly body: ReadableStream
      readonly size: number
      readonly filename: string
      readonly mimeType: string
    }
  | { readonly location: string }

/** What of an operation can be read without running it; the OpenAPI document is made of these. */
export interface Contract {
  /** The operation's name in the document and in generated clients. */
  readonly id: string
  readonly method: Method
  /** Below `/api/storefront/v1`, with `{name}` for parameters. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly status: 200 | 201 | 202 | 204
  /** Null where the answer has no body, `'file'` where it is a {@link FileAnswer}. */
  readonly answer: z.ZodType | 'file' | null
  /** Failures of its own; those that any operation may have are documented once. */
  readonly failures: readonly ErrorCode[]
  readonly limit: RateLimitName
  /** Sent as it is: the same for everybody who asks in the same language, or for one person only. */
  readonly cache: 'public' | 'personal'
  /** A body to show in the reference. */
  readonly example?: unknown
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

/** A parsed request. */
export interface Call<C extends Contract> {
  readonly ctx: Context
  /** Without cookies when another site sent the call. */
  readonly headers: Headers
  /** What limits count by. */
  readonly client: string
  readonly params: Parsed<C['params']>
  readonly query: Parsed<C['query']>
  readonly body: Parsed<C['body']>
}

type Success<C extends Contract> = {
  readonly ok: true
  readonly value: C['answer'] extends z.ZodType
    ? Frozen<z.input<C['answer']>>
    : C['answer'] extends 'file'
      ? FileAnswer
      : null
}

/** The codes that the contract promises. */
type Failed<C extends Contract> = { readonly ok: false; readonly code: C['failures'][number] }

export interface Operation {
  readonly contract: Contract
  readonly handle: (call: Call<Contract>) => Promise<{ readonly ok: true; readonly value: unknown } | Failure>
}

/**
 * One call of the API: what it takes and answers, and the use case behind it. The handler's answer is checked against
 * the contract by the compiler, and anything that the contract does not name is left out when it is sent.
 */
export function operation<const C extends Contract>(
  contract: C,
  handle: (call: Call<C>) => Promise<Success<C> | Failed<C>>,
): Operation {
  // The pipeline parses with this very contract before it calls.
  return { contract, handle: handle }
}
