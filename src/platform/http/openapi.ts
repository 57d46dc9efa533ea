import { z } from 'zod'

import { groupBy } from '@/shared/group-by'
import { problemTable, type ErrorCode } from '@/shared/problem'

import type { Contract } from './operation'
import { isUnsafe } from './same-site'

type Json = { [key: string]: unknown }

/** Failures that any call may have. */
const everywhere: readonly ErrorCode[] = ['rate_limited', 'internal_error', 'unavailable']
const everyUnsafe: readonly ErrorCode[] = ['cross_site', 'idempotency_conflict']
const everyBody: readonly ErrorCode[] = [
  'malformed_json',
  'validation_failed',
  'payload_too_large',
  'unsupported_media_type',
]

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(problemTable) },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' }, code: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
  },
}

/** All error codes of a call: its own and those common to calls of its kind. */
export function failuresOf({ failures, method, body, query }: Contract): ErrorCode[] {
  const inputs: readonly ErrorCode[] = body ? everyBody : query ? ['validation_failed'] : []
  return [...new Set([...failures, ...inputs, ...(isUnsafe(method) ? everyUnsafe : []), ...everywhere])]
}

/** The OpenAPI 3.1 document of these contracts, generated from the schemas that parse requests and shape answers. */
export function openApiDocument(contracts: readonly Contract[], info: { server: string }): Json {
  const components: Json = { Problem: problemSchema }
  const toJson = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const whole = z.toJSONSchema(z.object({ it: schema }), { io, unrepresentable: 'any', reused: 'inline' })
    for (const [name, part] of Object.entries(whole.$defs ?? {})) components[name] = rewriteRefs(part)
    return rewriteRefs(whole.properties?.['it'] ?? {}) as Json
  }
  const paths: { [path: string]: Json } = {}
  for (const contract of contracts) {
    const { path, method } = contract
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(contract, toJson) }
  }
  return {
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
    components: { schemas: components },
  }
}

/** zod puts shared schemas under `$defs`, OpenAPI under `components`. */
function rewriteRefs(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rewriteRefs)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(([key]) => key !== 'id' || !('$ref' in node || 'type' in node))
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', '#/components/schemas/')
        : rewriteRefs(value),
    ]),
  )
}

type ToJson = (schema: z.ZodType, io: 'input' | 'output') => Json

function describe(contract: Contract, toJson: ToJson): Json {
  const { id, tag, summary, description, body, answer, status, example } = contract
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    parameters: [
      ...parameters(contract.params, 'path', toJson),
      ...parameters(contract.query, 'query', toJson),
      ...(isUnsafe(contract.method)
        ? [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 255 } }]
        : []),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: toJson(body, 'input'), ...(example ? { example } : {}) } },
          },
        }
      : {}),
    responses: {
      [status]: { description: 'Done', ...answerContent(answer, toJson) },
      ...problems(failuresOf(contract)),
    },
  }
}

function answerContent(answer: Contract['answer'], toJson: ToJson): Json {
  if (answer === null) return {}
  // OpenAPI 3.1: a binary body is one without a schema.
  if (answer === 'file') return { content: { 'application/octet-stream': {} } }
  return { content: { 'application/json': { schema: toJson(answer, 'output') } } }
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query', toJson: ToJson): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = toJson(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as Json
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description ? { description } : {}),
      schema: rest,
    }
  })
}

function problems(codes: readonly ErrorCode[]): Json {
  const byStatus = groupBy(codes, (code) => problemTable[code].status)
  const schema = { $ref: '#/components/schemas/Problem' }
  return Object.fromEntries(
    [...byStatus].map(([status, each]) => [
      String(status),
      { description: each.join(', '), content: { 'application/problem+json': { schema } } },
    ]),
  )
}
