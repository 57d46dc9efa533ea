import type { FileAnswer } from './operation'

/** RFC 6266 and RFC 8187: the name as it is, percent-encoded, next to a plain one for old clients. */
function attachment(filename: string): string {
  const plain = filename.replace(/[^A-Za-z0-9._-]/g, '_')
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** A file to be saved. Whatever is in it, a browser that shows it all the same runs nothing of it. */
export const fileResponse = (
  { body, size, filename, mimeType }: FileAnswer,
  headers: Record<string, string>,
): Response =>
  new Response(body, {
    headers: {
      ...headers,
      'content-type': mimeType,
      'content-length': String(size),
      'content-disposition': attachment(filename),
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
