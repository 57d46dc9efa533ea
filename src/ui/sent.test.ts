import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { awaited, sent } from './sent'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const later = <T>(value: T, ms: number): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value))

test('an answer that must not be given up is waited for, and said to be late after 20 seconds', async () => {
  const tell = vi.fn()
  const answer = awaited(later('order', 60_000), tell)
  await vi.advanceTimersByTimeAsync(19_999)
  expect(tell).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(tell).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(40_000)
  expect(await answer).toBe('order')
})

test.each([
  ['an answer in time', () => later('order', 1_000)],
  ['a failure in time', () => later('order', 1_000).then(() => Promise.reject(new Error('500')))],
])('%s is not said to be late', async (_what, ask) => {
  const tell = vi.fn()
  const outcome = awaited(ask(), tell).catch(() => 'failed')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(['order', 'failed']).toContain(await outcome)
  expect(tell).not.toHaveBeenCalled()
})

test('any other answer counts as missing after 20 seconds', async () => {
  const answer = sent(later('cart', 60_000))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await answer).toEqual({ ok: false, code: 'slow' })
})
