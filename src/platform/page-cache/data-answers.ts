import type { IncomingMessage, ServerResponse } from 'node:http'

import { LRUCache } from 'lru-cache'

import { acceptedEncoding } from './accepted-encoding'
import type { Bodies } from './compress'

/** Memory (bytes) for compressed data in one process. */
const maxBytes = 16 * 1024 * 1024

const safetyHeaders = {
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'strict-origin-when-cross-origin',
}

/** Of the answer 404. */
export const noDataHeaders = { 'cache-control': 'no-store', ...safetyHeaders }

/** A key names the content of the data: what it leads to never changes. */
export const dataHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'public, max-age=86400, immutable',
  vary: 'Accept-Encoding',
  ...safetyHeaders,
}

/**
 * The data for React of the pages that this process has answered lately, by key. Also of pages that have changed since:
 * a visitor may still have them open.
 */
export class DataAnswers {
  readonly #kept = new LRUCache<string, Bodies>({
    maxSize: maxBytes,
    sizeCalculation: ({ br, gzip }) => 256 + br.length + gzip.length,
  })

  keep(key: string, bodies: Bodies): void {
    this.#kept.set(key, bodies)
  }

  /** Answers with the data of the key; false when it is not here, or the client takes nothing compressed. */
  send(key: string, request: IncomingMessage, response: ServerResponse): boolean {
    const encoding = acceptedEncoding(request.headers['accept-encoding'])
    const body = encoding && this.#kept.get(key)?.[encoding]
    if (!body) return false
    response.writeHead(200, { ...dataHeaders, 'content-encoding': encoding, 'content-length': body.length })
    response.end(body)
    return true
  }
}
