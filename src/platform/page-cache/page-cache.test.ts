import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { PageCache, type Entry } from './page-cache'
import { TagVersions } from './tag-versions'

const maxBytes = 1_000_000

function replica(store?: Map<string, Entry>) {
  const versions = new TagVersions()
  const shared = store && {
    read: (key: string) => Promise.resolve(store.get(key) ?? null),
    write: (key: string, entry: Entry) => void store.set(key, entry),
  }
  return { versions, cache: new PageCache({ maxBytes, versions, shared }) }
}

describe('one process', () => {
  test('a page is kept until one of its tags is invalidated', async () => {
    const { cache, versions } = replica()
    expect(await cache.get('/lamp')).toBeNull()
    cache.set('/lamp', { value: 'lamp 1', tags: ['lamp', 'shop'] })
    versions.apply([['chair', 1]])
    expect((await cache.get('/lamp'))?.value).toBe('lamp 1')
    versions.apply([['lamp', 2]])
    expect(await cache.get('/lamp')).toBeNull()
  })

  test('a page whose tag was invalidated while it was rendered is not kept', async () => {
    const { cache, versions } = replica()
    await cache.get('/lamp')
    versions.apply([['lamp', 1]])
    cache.set('/lamp', { value: 'the old lamp', tags: ['lamp'] })
    expect(await cache.get('/lamp')).toBeNull()
    cache.set('/lamp', { value: 'the new lamp', tags: ['lamp'] })
    expect((await cache.get('/lamp'))?.value).toBe('the new lamp')
  })

  test('of two renderings of one page, the one that began before the invalidation is not kept', async () => {
    const { cache, versions } = replica()
    await cache.get('/lamp')
    versions.apply([['lamp', 1]])
    await cache.get('/lamp')
    cache.set('/lamp', { value: 'begun before', tags: ['lamp'] })
    expect(await cache.get('/lamp')).toBeNull()
  })

  test('a slow rendering that began before the invalidation is not kept, even when others ended meanwhile', async () => {
    const { cache, versions } = replica()
    await cache.get('/lamp')
    await cache.get('/lamp')
    cache.set('/lamp', { value: 'first', tags: ['lamp'] })
    versions.apply([['lamp', 1]])
    await cache.get('/lamp')
    cache.set('/lamp', { value: 'the slow old one', tags: ['lamp'] })
    expect(await cache.get('/lamp')).toBeNull()
  })

  test('a page past its lifetime is served while it is regenerated', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const { cache } = replica()
      await cache.get('/')
      cache.set('/', { value: 1, tags: [], lifetime: { revalidate: 60 } })
      vi.advanceTimersByTime(61_000)
      expect((await cache.get('/'))?.value).toBe(1)
      cache.set('/', { value: 2, tags: [], lifetime: { revalidate: 60 } })
      expect((await cache.get('/'))?.value).toBe(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('memory stays bounded', async () => {
    const { cache } = replica()
    for (let page = 0; page < 20; page += 1) {
      await cache.get(String(page))
      cache.set(String(page), { value: 'x'.repeat(100_000), tags: [] })
    }
    const kept = await Promise.all(Array.from({ length: 20 }, (_, page) => cache.get(String(page))))
    expect(kept.filter(Boolean).length).toBeLessThan(6)
    expect(kept.at(-1)).not.toBeNull()
  })
})

test('a replica serves what another one has rendered, and regenerates it after an invalidation', async () => {
  const store = new Map<string, Entry>()
  const [one, two] = [replica(store), replica(store)]
  await one.cache.get('/lamp')
  one.cache.set('/lamp', { value: 'lamp', tags: ['lamp'] })
  expect((await two.cache.get('/lamp'))?.value).toBe('lamp')
  two.versions.apply([['lamp', 1]])
  expect(await two.cache.get('/lamp')).toBeNull()
})

type Step = { do: 'change' } | { do: 'hear' | 'look' | 'finish'; who: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('change' as const) }),
  fc.record({ do: fc.constantFrom('hear' as const, 'look' as const, 'finish' as const), who: fc.nat({ max: 1 }) }),
)

test('a replica that received every invalidation serves the newest page, however renderings overlap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const store = new Map<string, Entry>()
      const replicas = [0, 1].map(() => ({ ...replica(store), making: [] as number[] }))
      let truth = 0
      for (const each of steps) {
        if (each.do === 'change') {
          truth += 1
          continue
        }
        const me = replicas[each.who]
        if (!me) continue
        if (each.do === 'hear') me.versions.apply([['lamp', truth]])
        // The content of a page is read after the look-up.
        if (each.do === 'look' && !(await me.cache.get('/lamp'))) me.making.push(truth)
        const made = each.do === 'finish' ? me.making.shift() : undefined
        if (made !== undefined) me.cache.set('/lamp', { value: made, tags: ['lamp'] })
      }
      for (const { cache, versions } of replicas) {
        versions.apply([['lamp', truth]])
        const entry = await cache.get('/lamp')
        if (entry) expect(entry.value).toBe(truth)
      }
    }),
    { numRuns: 500 },
  )
})
