import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

// Next does so before everything else; without it, its storages are stand-ins.
import 'next/dist/server/node-environment-baseline'

import { unstable_cache } from 'next/cache'
import { workAsyncStorage, type WorkStore } from 'next/dist/server/app-render/work-async-storage.external'
import { NEXT_CACHE_TAGS_HEADER } from 'next/dist/lib/constants'
import { IncrementalCache } from 'next/dist/server/lib/incremental-cache'
import { getRouteCacheKey } from 'next/dist/server/lib/route-cache-key'
import type { CachedRouteKind, IncrementalCacheKind, IncrementalCacheValue } from 'next/dist/server/response-cache'
import type { RouteKind } from 'next/dist/server/route-kind'
import { beforeEach, expect, onTestFinished, test } from 'vitest'

import { answerAhead } from '@/platform/http/answer-ahead'
import { perProcess } from '@/platform/per-process'

import { htmlOf, isAnswer, pageOf, tagsOf, type SetContext } from './next-entries'
import NextCacheHandler from './next-handler.mjs'

// Internals of Next on which the page cache relies: a failing test shows what an upgrade has changed.

/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- Next's kinds are `const enum`s, whose values this compiler may not read. */
const pageRoute = 'APP_PAGE' as RouteKind.APP_PAGE
const apiRoute = 'APP_ROUTE' as RouteKind.APP_ROUTE
const cachedPage = 'APP_PAGE' as CachedRouteKind.APP_PAGE
const cachedAnswer = 'FETCH' as CachedRouteKind.FETCH
const pageEntry = 'APP_PAGE' as IncrementalCacheKind.APP_PAGE
/* eslint-enable @typescript-eslint/no-unsafe-enum-assignment */

const route = { kind: pageRoute, sourceRoute: '/(storefront)/[store]/[locale]/products/[slug]/page' }

const page: IncrementalCacheValue = {
  kind: cachedPage,
  html: '<!DOCTYPE html><p>A mug</p>',
  rscData: undefined,
  status: 200,
  postponed: undefined,
  headers: { [NEXT_CACHE_TAGS_HEADER]: 'product:berlin:mug,listing:berlin' },
  segmentData: undefined,
}

const answer: IncrementalCacheValue = {
  kind: cachedAnswer,
  data: { headers: {}, body: '[]', status: 200, url: '' },
  tags: ['listing:berlin'],
  revalidate: 60,
}

interface Kept {
  readonly key: string
  readonly value: IncrementalCacheValue
  readonly context: SetContext
}

let kept: Kept[]

beforeEach(() => {
  kept = []
  const installed = perProcess<{ cache: unknown }>('page-cache', () => ({ cache: null }))
  installed.cache = {
    find: (key: string) => Promise.resolve(kept.find((entry) => entry.key === key) ?? null),
    keep: (key: string, value: IncrementalCacheValue, context: SetContext) => kept.push({ key, value, context }),
  }
})

/** Next's own cache of pages with our handler in it, as its server makes it. */
const nextCache = () =>
  new IncrementalCache({
    dev: false,
    minimalMode: false,
    requestHeaders: {},
    CurCacheHandler: NextCacheHandler,
    previewProps: { previewModeId: 'id', previewModeSigningKey: 'key', previewModeEncryptionKey: 'key' },
    prerenderManifest: {
      version: 4,
      routes: {},
      dynamicRoutes: {},
      notFoundRoutes: [],
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- The type demands it.
      preview: { previewModeId: 'id', previewModeSigningKey: 'key', previewModeEncryptionKey: 'key' },
    },
  })

test('the key of a page ends with its path, which identifies the page', () => {
  expect(pageOf(getRouteCacheKey('/berlin/de/products/mug', route))).toBe('/berlin/de/products/mug')
  expect(pageOf(getRouteCacheKey('/berlin/de/feed', { ...route, kind: apiRoute }))).toBeNull()
})

test('Next passes a page to the handler with its HTML, its tags in a header, and its lifetime', async () => {
  await nextCache().set('/berlin/de/products/mug', page, { route, cacheControl: { revalidate: 60, expire: 600 } })
  const [entry] = kept
  if (!entry) throw new Error('Next gave the handler nothing to keep')
  expect(pageOf(entry.key)).toBe('/berlin/de/products/mug')
  expect(htmlOf(entry.value)).toBe('<!DOCTYPE html><p>A mug</p>')
  expect(tagsOf(entry.value, entry.context)).toEqual(['product:berlin:mug', 'listing:berlin'])
  expect(entry.context.cacheControl).toEqual({ revalidate: 60, expire: 600 })
})

test('the page that the handler returns is the page that Next sends', async () => {
  const cache = nextCache()
  await cache.set('/berlin/de/products/mug', page, { route, cacheControl: { revalidate: 60, expire: 600 } })
  const found = await cache.get('/berlin/de/products/mug', {
    kind: pageEntry,
    route,
    isFallback: false,
  })
  expect(found?.value).toEqual(page)
})

test('Next passes an answer of unstable_cache with its tags and its lifetime, and it is not treated as a page', async () => {
  await nextCache().set('answer', answer, { fetchCache: true, tags: ['listing:berlin'] })
  const [entry] = kept
  if (!entry) throw new Error('Next gave the handler nothing to keep')
  expect(isAnswer(entry.value) && entry.value.revalidate).toBe(60)
  expect(tagsOf(entry.value, entry.context)).toEqual(['listing:berlin'])
  expect(htmlOf(entry.value)).toBeNull()
})

test('unstable_cache keeps its answers in the cache of the work that Next is doing, by which `cached` knows Next', async () => {
  expect(workAsyncStorage.getStore()).toBeUndefined()
  const incrementalCache = nextCache()
  // All that unstable_cache reads of it; a whole one has dozens of fields.
  const work = { incrementalCache, route: '/products', pendingRevalidates: {} } as unknown as WorkStore
  const read = unstable_cache(() => Promise.resolve('an answer'), ['key'], { tags: ['listing:berlin'] })
  expect(await workAsyncStorage.run(work, read)).toBe('an answer')
  await Promise.all(Object.values(work.pendingRevalidates ?? {}))
  expect(kept.map(({ value, context }) => tagsOf(value, context))).toEqual([['listing:berlin']])
})

test('a page with a postponed part is not sent as it is', () => {
  expect(htmlOf({ ...page, postponed: '…' })).toBeNull()
})

test('Node publishes each request before it calls the listeners of the server, which can be wrapped then', async () => {
  const seen: string[] = []
  answerAhead((request, response, next) => {
    seen.push(request.url ?? '')
    if (request.url === '/ours') response.end('ahead')
    else next()
  })
  const server = createServer((_request, response) => response.end('next'))
  onTestFinished(() => void server.close())
  const at = await listening(server)
  expect(await (await fetch(`${at}/ours`)).text()).toBe('ahead')
  expect(await (await fetch(`${at}/theirs`)).text()).toBe('next')
  expect(seen).toEqual(['/ours', '/theirs'])
})

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${String(port)}`
}
