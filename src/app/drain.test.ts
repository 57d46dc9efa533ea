import { afterEach, beforeEach, expect, test, vi } from 'vitest'

vi.stubEnv('OFFLINE', '1')
vi.stubEnv('DRAIN_SECONDS', '10')
vi.stubEnv('LOG_LEVEL', 'silent')
vi.mock('@/platform/jobs', () => ({ stopJobs: () => Promise.resolve() }))
// Uses the global setTimeout, which fake timers replace, unlike that of node:timers/promises.
vi.mock('node:timers/promises', () => ({
  setTimeout: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}))
const { drainOnSignals } = await import('./drain')

/** Replaces Next's listener, which closes the server and waits for the last request. */
const closeServer = vi.fn()
const before = process.listeners('SIGTERM')

beforeEach(() => {
  vi.useFakeTimers()
  process.removeAllListeners('SIGTERM')
  process.on('SIGTERM', closeServer)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  process.removeAllListeners('SIGTERM')
  for (const listener of before) process.on('SIGTERM', listener)
})

test('the server closes after DRAIN_SECONDS, and connections that are still open at the deadline are cut', async () => {
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never)
  drainOnSignals()
  process.emit('SIGTERM', 'SIGTERM')
  await vi.advanceTimersByTimeAsync(9_900)
  expect(closeServer).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(closeServer).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(17_800)
  expect(exit).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(exit).toHaveBeenCalledExactlyOnceWith(143)
})
