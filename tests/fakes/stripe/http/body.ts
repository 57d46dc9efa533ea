import type { IncomingMessage } from 'node:http'

const LARGEST_BYTES = 4 * 1024 * 1024

/** The whole body as text. Throws when it is larger than 4 MB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BYTES) throw new Error('The request body is larger than 4 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
