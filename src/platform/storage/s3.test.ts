import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type * as Storage from './s3'

/** How often the library cannot be loaded, and how often its client cannot be made. */
let failures: { loading: number; making: number }

class FakeClient {
  readonly isMade = true

  constructor() {
    if (failures.making-- > 0) throw new Error('The client was not made')
  }
}

/** As in a new process: no client is known yet. */
async function startStorage(failing: Partial<typeof failures>): Promise<typeof Storage> {
  failures = { loading: 0, making: 0, ...failing }
  vi.resetModules()
  vi.stubGlobal('flowMasters', undefined)
  return import('./s3')
}

beforeEach(() => {
  vi.doMock('@aws-sdk/client-s3', () => {
    if (failures.loading-- > 0) throw new Error('The library was not loaded')
    return { S3Client: FakeClient }
  })
})
afterEach(() => {
  vi.doUnmock('@aws-sdk/client-s3')
  vi.unstubAllGlobals()
})

describe('the client of the storage', () => {
  test('is made once, however many calls need it', async () => {
    const { clientOf } = await startStorage({})
    const [first, second] = await Promise.all([clientOf({}), clientOf({})])
    expect(first).toBeInstanceOf(FakeClient)
    expect(second).toBe(first)
    expect(await clientOf({})).toBe(first)
  })

  test.each([
    ['whose library could not be loaded', { loading: 1 }],
    ['that could not be made', { making: 1 }],
  ])('%s is made by the next call', async (_name, failing) => {
    const { clientOf } = await startStorage(failing)
    const tries = await Promise.allSettled([clientOf({}), clientOf({})])
    expect(tries.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await clientOf({})).toBeInstanceOf(FakeClient)
  })
})
