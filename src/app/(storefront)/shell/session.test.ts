import { beforeEach, expect, test, vi } from 'vitest'

import { announceCart } from '@/features/cart/ui/cart-changed'

import type { Session } from './session'

const page = new EventTarget()
let answer: (pieces: number) => void

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('window', Object.assign(page, { requestIdleCallback: (ask: () => void) => ask() }))
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((resolve) => {
        answer = (count) => resolve(Response.json({ cart: { count }, customer: { name: 'Ada' } }))
      }),
  )
})

/** The store of the session, as React would subscribe to it. */
async function openPage(): Promise<() => Session> {
  let read: (() => Session) | undefined
  vi.doMock('react', () => ({
    useSyncExternalStore: (subscribe: (listener: () => void) => void, present: () => Session) => {
      subscribe(() => undefined)
      read = present
      return present()
    },
  }))
  const { useSession } = await import('./session')
  useSession()
  return () => read?.() ?? { pieces: -1, customerName: null }
}

test('the badge shows what the server answers', async () => {
  const session = await openPage()
  answer(3)
  await vi.waitFor(() => expect(session()).toEqual({ pieces: 3, customerName: 'Ada' }), { timeout: 60_000 })
})

test('an answer that was asked for before something was added does not take it from the badge', async () => {
  const session = await openPage()
  announceCart(2)
  expect(session().pieces).toBe(2)
  answer(1)
  await vi.waitFor(() => expect(session()).toEqual({ pieces: 2, customerName: 'Ada' }), { timeout: 60_000 })
})
