import { expect, onTestFinished, test, vi } from 'vitest'

import { Answers } from './answers'
import { TagVersions } from './tag-versions'

function shelf() {
  const versions = new TagVersions()
  const answers = new Answers(versions)
  let made = 0
  const read = vi.fn(() => Promise.resolve({ made: (made += 1) }))
  const ask = (key = 'a', reader: () => Promise<{ made: number } | null> = read) =>
    answers.answer(key, { tags: ['listing:1', 'store:1'], seconds: 60 }, reader)
  return { versions, read, ask }
}

test('an answer is computed once, and again when one of its tags is invalidated', async () => {
  const { versions, read, ask } = shelf()
  expect([await ask(), await ask(), await ask('b')]).toEqual([{ made: 1 }, { made: 1 }, { made: 2 }])
  versions.apply([['listing:2', 1]])
  expect(await ask()).toEqual({ made: 1 })
  versions.apply([['store:1', 2]])
  expect(await ask()).toEqual({ made: 3 })
  expect(read).toHaveBeenCalledTimes(3)
})

test('an answer that was invalidated while it was computed is returned once and not cached', async () => {
  const { versions, read, ask } = shelf()
  const old = await ask('a', async () => {
    versions.apply([['listing:1', 1]])
    return read()
  })
  expect(old).toEqual({ made: 1 })
  expect(await ask()).toEqual({ made: 2 })
  expect(await ask()).toEqual({ made: 2 })
})

test('calls at the same time share one reading', async () => {
  const { read, ask } = shelf()
  expect(await Promise.all([ask(), ask(), ask('b')])).toEqual([{ made: 1 }, { made: 1 }, { made: 2 }])
  expect(read).toHaveBeenCalledTimes(2)
})

test('a call after an invalidation does not share the reading that began before it', async () => {
  const { versions, ask } = shelf()
  let release: (answer: { made: number }) => void = () => undefined
  const early = ask('a', () => new Promise((resolve) => (release = resolve)))
  // Lets the reading begin.
  await Promise.resolve()
  versions.apply([['store:1', 1]])
  const late = await ask()
  release({ made: 0 })
  expect([await early, late]).toEqual([{ made: 0 }, { made: 1 }])
})

test('a failure is thrown to all calls that share its reading, and not cached', async () => {
  const { read, ask } = shelf()
  const fail = () => Promise.reject(new Error('away'))
  const calls = await Promise.allSettled([ask('a', fail), ask()])
  expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await ask()).toEqual({ made: 1 })
  expect(read).toHaveBeenCalledTimes(1)
})

test('an answer is computed again when it is older than its seconds, even when nothing invalidated it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { ask } = shelf()
  await ask()
  vi.setSystemTime(Date.now() + 59_000)
  expect(await ask()).toEqual({ made: 1 })
  vi.setSystemTime(Date.now() + 2000)
  expect(await ask()).toEqual({ made: 2 })
})

test('null is returned and not cached', async () => {
  const { ask } = shelf()
  const read = vi.fn(() => Promise.resolve(null))
  expect([await ask('a', read), await ask('a', read)]).toEqual([null, null])
  expect(read).toHaveBeenCalledTimes(2)
})

test('long keys count as memory', async () => {
  const { ask } = shelf()
  await ask('kept')
  for (let asked = 0; asked < 40; asked += 1) await ask(`${String(asked)}${'x'.repeat(500_000)}`)
  expect(await ask('kept')).toEqual({ made: 42 })
})
