import { expect, test, vi } from 'vitest'

/** The module as in another of Next's bundles: with variables of its own. */
async function ofAnotherBundle() {
  vi.resetModules()
  return import('./per-process')
}

test('bundles of one process share a value, created by the first that reads it', async () => {
  const make = vi.fn(() => ({ count: 0 }))
  const [first, second] = [await ofAnotherBundle(), await ofAnotherBundle()]
  first.perProcess('test-count', make).count += 1
  expect(second.perProcess('test-count', make)).toEqual({ count: 1 })
  expect(make).toHaveBeenCalledTimes(1)
})

test('null is a value too', async () => {
  const { perProcess } = await ofAnotherBundle()
  const make = vi.fn(() => null)
  expect([perProcess('test-nothing', make), perProcess('test-nothing', make)]).toEqual([null, null])
  expect(make).toHaveBeenCalledTimes(1)
})
