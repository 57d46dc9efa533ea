import { readText } from './body'

/** Bytes. The longest page that an editor writes is far smaller. */
const jsonLimit = 5_000_000

/**
 * The error code for a body sent as JSON; null when it is valid. Payload itself answers 500 when it is not an object.
 */
export async function bodyFailure(request: Request): Promise<'payload_too_large' | 'malformed_json' | null> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return null
  const text = await readText(request.clone(), jsonLimit)
  if (text === null) return 'payload_too_large'
  return text.trim() === '' || isJsonObject(text) ? null : 'malformed_json'
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
