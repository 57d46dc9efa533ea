import { readText } from './body'

/** Bytes. An address and a password take far less. */
const limit = 20_000

interface SignInRequest {
  /** The address that Payload will look up; an empty string when the body has none. */
  readonly email: string
  /** Pass this to Payload in place of the original: its body holds only what was parsed here. */
  readonly request: Request
}

/**
 * Parses a sign-in once, as JSON or as the panel's form with its field `_payload`, and builds a new request with plain
 * JSON. Payload therefore looks up the address by which the limit was counted, even if the original body had a name
 * twice, escaped letters or a second part of a form. Null when the body is too large.
 */
export async function readSignIn(request: Request): Promise<SignInRequest | null> {
  const text = await readText(request, limit)
  if (text === null) return null
  const body = await parse(text, request.headers.get('content-type') ?? '')
  const email = 'email' in body && typeof body.email === 'string' ? body.email : ''
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  return {
    // Normalized as Payload's own sign-in does before it looks up the account.
    email: email.toLowerCase().trim(),
    request: new Request(request.url, { method: request.method, headers, body: JSON.stringify(body) }),
  }
}

async function parse(text: string, type: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(/^application\/json\b/i.test(type) ? text : await formPayload(text, type))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch {
    return {}
  }
}

async function formPayload(text: string, type: string): Promise<string> {
  const form = await new Response(text, { headers: { 'content-type': type } }).formData()
  const field = form.get('_payload')
  return typeof field === 'string' ? field : ''
}
