import { expect, test } from 'vitest'

import { perProcess } from '@/platform/per-process'

import NextCacheHandler from './next-handler.mjs'

test('Next reads the cache that the start has installed, and nothing before', async () => {
  const handler = new NextCacheHandler()
  expect(await handler.get('/page', {})).toBeNull()
  const installed = perProcess<{ cache: unknown }>('page-cache', () => ({ cache: null }))
  installed.cache = { find: (key: string) => Promise.resolve({ value: key }), keep: () => undefined }
  expect(await handler.get('/page', {})).toEqual({ value: '/page' })
})
