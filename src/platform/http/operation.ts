import type { z } from 'zod'

import type { Context } from '@/platform/context'
import type { RateLimitName } from '@/platform/rate-limits'
import type { ErrorCode } from '@/shared/problem'

import type { Failure } from './problem'

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** A file as an answer: always a download, never displayed. `size` is in bytes. Or the address to redirect to. */
export type FileAnswer =
  | {
      readonly body: ReadableStream
      readonly size: number
      readonly filename: string
      readonly mimeType: string
    }
  | { readonly location: string }

/** Parameters by their names. */
type Members = z.ZodType<unknown, Record<string, unknown>>

/** The declaration of an operation; the OpenAPI document is generated from these. */
export interface Contract {
  /** The operation's name in the document and in generated clients. */
  readonly id: string
  readonly method: Method
  /** Below `/api/storefront/v1`, with `{name}` for parameters. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly params?: Members
  readonly query?: Members
  readonly body?: z.ZodType
  readonly status: 200 | 201 | 202 | 204
  /** Null where the answer has no body, `'file'` where it is a {@link FileAnswer}. */
  readonly answer: z.ZodType | 'file' | null
  /** The operation's own failures; those that any operation may have are documented once. */
  readonly failures: readonly ErrorCode[]
  readonly limit: RateLimitName
  /** `public`: the answer is the same for all callers in a language; `personal`: it is for one person only. */
  readonly cache: 'public' | 'personal'
  /** An example of the body for the reference. */
  readonly example?: unknown
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined

/** A parsed request. */
export interface Call<C extends Contract> {
  readonly ctx: Context
  /** Cookies are removed when another site sent the call. */
  readonly headers: Headers
  /** The key by which rate limits count. */
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

/** A failure with a code of the contract. */
type Failed<C extends Contract> = { readonly ok: false; readonly code: C['failures'][number] }

export interface Operation {
  readonly contract: Contract
  readonly handle: (call: Call<Contract>) => Promise<{ readonly ok: true; readonly value: unknown } | Failure>
}

/**
 * One operation of the API: its contract and the use case behind it. The compiler checks the handler's answer against
 * the contract, and fields that the contract does not name are removed before the answer is sent.
 */
export function operation<const C extends Contract>(
  contract: C,
  handle: (call: Call<C>) => Promise<Success<C> | Failed<C>>,
): Operation {
  // The cast is safe: the pipeline parses the call with this contract first.
  return { contract, handle: handle }
}
