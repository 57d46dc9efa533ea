import { expect, test, vi } from 'vitest'

import { Answers } from './answers'
import { TagVersions } from './tag-versions'

function shelf() {
  const versions = new TagVersions()
  const answers = new Answers(versions)
  let made = 0
  const read = vi.fn(() => Promise.resolve({ made: (made += 1) }))
  const ask = (key = 'a', reader: () => Promise<{ made: number } | null> = read) =>
    answers.answer(key, ['listing:1', 'store:1'], reader)
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

test('a failure is thrown and not cached, and concurrent calls get their own answers', async () => {
  const { read, ask } = shelf()
  await expect(ask('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await Promise.all([ask(), ask(), ask('b')])).toEqual([{ made: 1 }, { made: 2 }, { made: 3 }])
  expect(await ask('b')).toEqual({ made: 3 })
  expect(read).toHaveBeenCalledTimes(3)
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
