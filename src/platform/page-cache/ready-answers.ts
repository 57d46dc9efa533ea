import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { LRUCache } from 'lru-cache'

import { isTracking } from '@/platform/http/tracking-params'

import { acceptedEncoding, type Encoding } from './accepted-encoding'
import type { Entry } from './page-cache'

interface Options {
  /** Whether the page cache still has this very entry under the key, and would serve it. */
  readonly holds: (key: string, entry: Entry) => boolean
  /** The page to which a path leads at this host now, as {@link ReadyAnswers.note} calls it; null when it leads to none. */
  readonly pageAt: (host: string, path: string) => string | null
  /** The HTML that is sent, from the one in the cache. */
  readonly htmlOf: (html: string) => string
  readonly onAnswer?: () => void
}

/** The answer to those who visit a page: of the entry that it was made from, and good as long as that is. */
interface ReadyAnswer {
  readonly key: string
  /** Weak: the page cache alone decides how long a page stays in memory. */
  readonly entry: WeakRef<Entry>
  readonly headers: OutgoingHttpHeaders
  readonly etag: string | undefined
  readonly bodies: Readonly<Record<Encoding, Buffer>>
}

/** A page as the cache holds it: `page` is its path below the stores and languages. */
interface Found {
  readonly page: string
  readonly key: string
  readonly entry: Entry
  readonly html: string
}

/** What the page cache found for one request. */
interface Visit {
  found: Found | null
  lookups: number
}

/** Memory (bytes) for compressed pages in one process. */
const maxBytes = 32 * 1024 * 1024

/** A page takes about a tenth of it as brotli; higher qualities take far longer for a hundredth. */
const brotliQuality = 6

/** Requests with one of these are more than a visit: the router of the browser, a preview, a part of a page. */
const specialHeaders = [
  'rsc',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'range',
  'x-prerender-revalidate',
]

/** Cookies by which Next shows drafts. */
const previewCookies = /__prerender_bypass|__next_preview_data/

/** Of one connection or one answer. */
const passingHeaders = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'x-middleware-rewrite',
])

const compressors: Record<Encoding, (html: string) => Promise<Buffer>> = {
  br: (html) => promisify(brotliCompress)(html, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (html) => promisify(gzip)(html),
}

/**
 * Answers visits to public pages ahead of Next, whose router and compression take most of a cached page's time. It holds
 * nothing of its own: an answer is what Next said last time, compressed once, and is used only while the page cache still
 * holds the very entry that Next answered from.
 */
export class ReadyAnswers {
  readonly #options: Options
  /** By page: hosts and addresses that lead to one page share its answer. */
  readonly #kept = new LRUCache<string, ReadyAnswer>({
    maxSize: maxBytes,
    sizeCalculation: ({ bodies }) => 1024 + bodies.br.length + bodies.gzip.length,
  })
  readonly #making = new Set<string>()
  readonly #visits = new AsyncLocalStorage<Visit>()

  constructor(options: Options) {
    this.#options = options
  }

  /** To be told of each page that the cache has found. */
  note(found: Found): void {
    const visit = this.#visits.getStore()
    if (!visit) return
    visit.lookups += 1
    visit.found = found
  }

  /** Answers the request, or runs `next` and learns from its answer. Returns whether it has answered. */
  handle(request: IncomingMessage, response: ServerResponse, next: () => void): boolean {
    const path = visitedPath(request)
    const page = path === null ? null : this.#options.pageAt(request.headers.host ?? '', path)
    if (page === null) {
      next()
      return false
    }
    const answer = this.#current(page)
    const encoding = acceptedEncoding(request.headers['accept-encoding'])
    if (answer && encoding) {
      this.#options.onAnswer?.()
      send(answer, encoding, request, response)
      return true
    }
    const visit: Visit = { found: null, lookups: 0 }
    response.once('finish', () => {
      if (request.method === 'GET') void this.#learn(page, visit, response)
    })
    this.#visits.run(visit, next)
    return false
  }

  #current(page: string): ReadyAnswer | null {
    const answer = this.#kept.get(page)
    const entry = answer?.entry.deref()
    if (answer && entry && this.#options.holds(answer.key, entry)) return answer
    this.#kept.delete(page)
    return null
  }

  async #learn(page: string, { found, lookups }: Visit, response: ServerResponse): Promise<void> {
    if (found?.page !== page || lookups !== 1 || !isOfCache(response) || this.#making.has(page)) return
    const { key, entry } = found
    const html = this.#options.htmlOf(found.html)
    const etag = weakTag(response.getHeader('etag'))
    const headers = {
      ...Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !passingHeaders.has(name))),
      ...(etag === undefined ? {} : { etag }),
    }
    this.#making.add(page)
    try {
      const [br, gzipped] = await Promise.all([compressors.br(html), compressors.gzip(html)])
      this.#kept.set(page, {
        key,
        entry: new WeakRef(entry),
        headers,
        etag,
        bodies: { br, gzip: gzipped },
      })
    } finally {
      this.#making.delete(page)
    }
  }
}

/** The path without its query; null when the request is more than a visit to a page. */
function visitedPath({ method, url = '/', headers }: IncomingMessage): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  const mark = url.includes('?') ? url.indexOf('?') : url.length
  const query = url.slice(mark + 1)
  if (query !== '' && !query.split('&').every(isTracking)) return null
  if (specialHeaders.some((name) => headers[name] !== undefined)) return null
  if (headers.cookie !== undefined && previewCookies.test(headers.cookie)) return null
  return url.slice(0, mark)
}

/** The answer of a page that came from the cache as it was, and is the same for everybody. */
function isOfCache(response: ServerResponse): boolean {
  return (
    response.statusCode === 200 &&
    response.getHeader('x-nextjs-cache') === 'HIT' &&
    String(response.getHeader('content-type')).startsWith('text/html') &&
    !response.hasHeader('set-cookie')
  )
}

function send(answer: ReadyAnswer, encoding: Encoding, request: IncomingMessage, response: ServerResponse): void {
  const { headers, etag, bodies } = answer
  const isKnown = etag !== undefined && knownTags(request).includes(withoutWeakness(etag))
  if (isKnown) {
    response.writeHead(304, headers).end()
    return
  }
  const body = bodies[encoding]
  response.writeHead(200, { ...headers, 'content-encoding': encoding, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The same page, not the same bytes: those of brotli and of gzip differ (RFC 9110, 8.8.3). */
const weakTag = (etag: unknown): string | undefined =>
  typeof etag === 'string' ? `W/${withoutWeakness(etag)}` : undefined

const withoutWeakness = (etag: string): string => etag.replace(/^W\//, '')

const knownTags = ({ headers }: IncomingMessage): string[] =>
  (headers['if-none-match'] ?? '').split(',').map((each) => withoutWeakness(each.trim()))
