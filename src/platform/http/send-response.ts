import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { acceptedEncoding, type Encoding } from '@/platform/page-cache/accepted-encoding'

/**
 * Bytes from which JSON is compressed. A smaller answer fits into the packets that a connection begins with, so that its
 * reader would gain nothing.
 */
const worthCompressing = 8192

const compressors: Record<Encoding, (text: string) => Promise<Buffer>> = {
  // About as quick as gzip.
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text) => promisify(gzip)(text),
}

const isJson = (headers: Headers): boolean => /[/+]json\b/.test(headers.get('content-type') ?? '')

/** Answers Node's request with a response of the web. What is left of the request's body is thrown away. */
export async function sendResponse(
  answer: Response,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = answer
  if (isJson(headers)) headers.append('vary', 'Accept-Encoding')
  response.setHeaders(headers)
  response.statusCode = status
  if (body === null) response.end()
  else if (isJson(headers)) await sendText(await answer.text(), request, response)
  else await sendFile(body, response)
  request.resume()
}

async function sendText(text: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const size = Buffer.byteLength(text)
  const encoding = size < worthCompressing ? null : acceptedEncoding(request.headers['accept-encoding'])
  if (encoding === null) {
    response.setHeader('content-length', size)
    response.end(text)
    return
  }
  const compressed = await compressors[encoding](text)
  response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', compressed.length)
  response.end(compressed)
}

async function sendFile(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  try {
    await pipeline(body, response)
  } catch (error) {
    // The client left.
    if (!response.req.destroyed) throw error
  }
}
