import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

import { LRUCache } from 'lru-cache'

import type { SplitPage } from '@/platform/http/deferred-scripts'

import { acceptedEncoding, type Encoding } from './accepted-encoding'
import { compressed, type Bodies } from './compress'
import type { DataAnswers } from './data-answers'
import type { Entry } from './page-cache'
import { isCached, visitedPath } from './visit'

interface Options {
  /** Whether the page cache still has exactly this entry under the key, and would serve it. */
  readonly holds: (key: string, entry: Entry) => boolean
  /**
   * The page that a path leads to at this host now, named as in {@link ReadyAnswers.note}; null when it leads to none.
   */
  readonly pageAt: (host: string, path: string) => string | null
  /** The HTML that is sent, from the one in the cache, and its data. */
  readonly splitOf: (html: string) => SplitPage
  /** Where the data is kept. */
  readonly data: DataAnswers
  readonly onAnswer?: () => void
}

/** The answer to visits of a page, valid as long as the cache entry that it was made from. */
interface ReadyAnswer {
  readonly key: string
  /** Weak: the page cache alone decides how long a page stays in memory. */
  readonly entry: WeakRef<Entry>
  readonly headers: OutgoingHttpHeaders
  readonly etag: string | undefined
  readonly bodies: Bodies
}

/** A page in the cache: `page` is its path with the store and the language. */
interface Found {
  readonly page: string
  readonly key: string
  readonly entry: Entry
  readonly html: string
}

/** The pages that the cache found for one request. */
interface Visit {
  found: Found | null
  lookups: number
}

/** Memory (bytes) for compressed pages in one process. */
const maxBytes = 32 * 1024 * 1024

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

/**
 * Answers visits to public pages ahead of Next, whose router and compression take most of a cached page's time. It
 * computes no content: an answer is the last one of Next, compressed once, and is used only while the page cache still
 * holds the entry from which Next answered.
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

  /** Call it for each page that the cache has found. */
  note(found: Found): void {
    const visit = this.#visits.getStore()
    if (!visit) return
    visit.lookups += 1
    visit.found = found
  }

  /** Answers the request, or runs `next` and records its answer. Returns whether it has answered. */
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
    const { html, data } = this.#options.splitOf(found.html)
    const etag = weakTag(response.getHeader('etag'))
    const headers = {
      ...Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !passingHeaders.has(name))),
      ...(etag === undefined ? {} : { etag }),
    }
    this.#making.add(page)
    try {
      if (data) this.#options.data.keep(data.key, await compressed(data.json))
      this.#kept.set(page, { key, entry: new WeakRef(entry), headers, etag, bodies: await compressed(html) })
    } finally {
      this.#making.delete(page)
    }
  }
}

/** The answer of a page that came from the cache as it was, and is the same for everybody. */
function isOfCache(response: ServerResponse): boolean {
  return (
    isCached(response) &&
    response.getHeader('x-nextjs-cache') === 'HIT' &&
    String(response.getHeader('content-type')).startsWith('text/html')
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

/** A weak tag, because the bytes of one page differ by encoding (RFC 9110, 8.8.3). */
const weakTag = (etag: unknown): string | undefined =>
  typeof etag === 'string' ? `W/${withoutWeakness(etag)}` : undefined

const withoutWeakness = (etag: string): string => etag.replace(/^W\//, '')

const knownTags = ({ headers }: IncomingMessage): string[] =>
  (headers['if-none-match'] ?? '').split(',').map((each) => withoutWeakness(each.trim()))
