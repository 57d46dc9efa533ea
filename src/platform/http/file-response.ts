import type { FileAnswer } from './operation'
import { attachment } from './content-disposition'

/**
 * A file to be saved, or the way to it. Whatever is in it, a browser that shows it all the same runs nothing of it.
 */
export function fileResponse(answer: FileAnswer, headers: Record<string, string>): Response {
  if ('location' in answer)
    return new Response(null, { status: 303, headers: { ...headers, location: answer.location } })
  const { body, size, filename, mimeType } = answer
  return new Response(body, {
    headers: {
      ...headers,
      'content-type': mimeType,
      'content-length': String(size),
      'content-disposition': attachment(filename),
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}
