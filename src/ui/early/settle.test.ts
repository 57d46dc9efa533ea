import { beforeEach, expect, test, vi } from 'vitest'

import { settle } from './settle'

let isSettling: boolean
let whenIdle: () => void

beforeEach(() => {
  isSettling = false
  const toggleAttribute = (_: 'data-settling', isSet: boolean) => {
    isSettling = isSet
  }
  vi.stubGlobal('document', { documentElement: { toggleAttribute } })
  const requestIdleCallback = (act: () => void) => {
    whenIdle = act
  }
  vi.stubGlobal('window', Object.assign(new EventTarget(), { requestIdleCallback }))
})

test('a page is settling until it has loaded and the browser is idle', () => {
  settle()
  expect(isSettling).toBe(true)
  window.dispatchEvent(new Event('load'))
  expect(isSettling).toBe(true)
  whenIdle()
  expect(isSettling).toBe(false)
})

test.each(['pointerdown', 'keydown', 'scroll', 'wheel'])('a page that is used is settled: %s', (sign) => {
  settle()
  window.dispatchEvent(new Event(sign))
  expect(isSettling).toBe(false)
})
