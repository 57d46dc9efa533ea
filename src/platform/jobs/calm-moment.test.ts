import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { calmMoment } from './calm-moment'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Milliseconds that a job waits which was queued at `since`, while the process is busy until `busyUntil`. */
async function waitOf(since: number, busyUntil: number): Promise<number> {
  const start = Date.now()
  let end = Number.NaN
  const waiting = calmMoment(new Date(start + since), () => Date.now() - start < busyUntil).then(() => {
    end = Date.now()
  })
  await vi.advanceTimersByTimeAsync(120_000)
  await waiting
  return end - start
}

const forLong = 60_000

describe('a job that can wait', () => {
  test('runs at once when the process is not busy', async () => {
    expect(await waitOf(0, 0)).toBe(0)
  })

  test('waits until the requests are answered', async () => {
    expect(await waitOf(0, 250)).toBe(300)
  })

  test('waits for five seconds at the most, the time in the queue included', async () => {
    expect(await waitOf(0, forLong)).toBe(5000)
    expect(await waitOf(-4000, forLong)).toBe(1000)
    expect(await waitOf(-60_000, forLong)).toBe(0)
  })

  test('waits no longer because the clock of the database is ahead', async () => {
    expect(await waitOf(30_000, forLong)).toBe(5000)
  })
})
