import { fail, ok, type Result } from '@/shared/result'

/** Bytes. The largest legitimate body, two long addresses, has about 4 kB. */
const bodyLimit = 100_000

/** The part of a request that is read here: Payload's requests are not complete web requests. */
type IncomingBody = { readonly headers: Headers; readonly body?: AsyncIterable<Uint8Array> | null }

export type BodyFailure = { code: 'payload_too_large' | 'unsupported_media_type' | 'malformed_json' }

/** The body as text, or null when it is larger than `limit` bytes; reading stops at the limit. */
export async function readText(request: IncomingBody, limit = bodyLimit): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * The JSON of a body; an empty body counts as `{}`, so that `POST /carts` needs none. Only `application/json` is
 * accepted: browsers send the other types across sites without a preflight (the "simple requests" of CORS).
 */
export async function readJson(request: IncomingBody): Promise<Result<unknown, BodyFailure>> {
  // A client that ends its body early causes an error with the same codes as those of the database.
  const text = await readText(request).catch(() => '{')
  if (text === null) return fail('payload_too_large')
  if (text.trim() === '') return ok({})
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'application/json' && !/^application\/[\w.-]+\+json$/.test(type)) return fail('unsupported_media_type')
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return fail('malformed_json')
  }
}
