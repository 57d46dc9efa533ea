import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi'

import { groupBy } from '@/shared/group-by'
import { problemTable, type ErrorCode } from '@/shared/problem'

import type { Contract } from './operation'
import { isUnsafe } from './same-site'

/** Failures that any call may have. */
const everywhere: readonly ErrorCode[] = ['rate_limited', 'internal_error', 'unavailable']
const everyUnsafe: readonly ErrorCode[] = ['cross_site', 'idempotency_conflict']
const everyBody: readonly ErrorCode[] = [
  'malformed_json',
  'validation_failed',
  'payload_too_large',
  'unsupported_media_type',
]

const problemSchema = z
  .looseObject({
    type: z.string().meta({ format: 'uri-reference' }),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problemTable)),
    detail: z.string().optional(),
    errors: z.array(z.looseObject({ path: z.string(), message: z.string(), code: z.string().optional() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

/** All error codes of a call: its own and those common to calls of its kind. */
export function failuresOf({ failures, method, body, query }: Contract): ErrorCode[] {
  const inputs: readonly ErrorCode[] = body ? everyBody : query ? ['validation_failed'] : []
  return [...new Set([...failures, ...inputs, ...(isUnsafe(method) ? everyUnsafe : []), ...everywhere])]
}

/** The OpenAPI 3.1 document of these contracts, generated from the schemas that parse requests and shape answers. */
export function openApiDocument(contracts: readonly Contract[], info: { server: string }) {
  const paths = Object.fromEntries(
    [...groupBy(contracts, ({ path }) => path)].map(([path, each]) => [
      path,
      Object.fromEntries(each.map((contract) => [contract.method.toLowerCase(), describe(contract)])),
    ]),
  )
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Storefront API',
        version: '1',
        description:
          'The store comes from the host name, or from `X-Store` with a publishable key in `X-Publishable-Key`; the language ' +
          'from `?locale=` or `Accept-Language`. Errors are problem+json (RFC 9457). Unsafe calls take an `Idempotency-Key`.',
      },
      servers: [{ url: `${info.server}/api/storefront/v1` }],
      paths,
    },
    { allowEmptySchema: { custom: true, transform: true } },
  )
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string', maxLength: 255 },
} as const

function describe(contract: Contract): ZodOpenApiOperationObject {
  const { id, tag, summary, description, params, query, body, answer, status, example } = contract
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) },
    parameters: isUnsafe(contract.method) ? [idempotencyKey] : [],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: body, ...(example ? { example } : {}) } },
          },
        }
      : {}),
    responses: {
      [status]: { description: 'Done', ...answerContent(answer) },
      ...problems(failuresOf(contract)),
    },
  }
}

function answerContent(answer: Contract['answer']) {
  if (answer === null) return {}
  // OpenAPI 3.1: a binary body is one without a schema.
  if (answer === 'file') return { content: { 'application/octet-stream': {} } }
  return { content: { 'application/json': { schema: answer } } }
}

function problems(codes: readonly ErrorCode[]): ZodOpenApiResponsesObject {
  const byStatus = groupBy(codes, (code) => problemTable[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, each]) => [
      String(status),
      { description: each.join(', '), content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  )
}
