import type { FileAnswer } from './operation'
import { attachment } from './content-disposition'

/**
 * A file as a download, or a redirect to it. A browser that displays it anyway runs no script in it.
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
