import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { gathered } from './gathered-messages'

let heard: string[]
let send: (message: string) => void
beforeEach(() => {
  vi.useFakeTimers()
  heard = []
  send = gathered(150, (message) => heard.push(message))
})
afterEach(() => {
  vi.useRealTimers()
})

describe('messages that wake workers', () => {
  test('are passed on at once when they come alone', () => {
    send('mails')
    expect(heard).toEqual(['mails'])
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual(['mails'])
  })

  test('are one message when many follow within the pause', () => {
    for (let sent = 0; sent < 10; sent++) send('mails')
    expect(heard).toEqual(['mails'])
    vi.advanceTimersByTime(150)
    expect(heard).toEqual(['mails', 'mails'])
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual(['mails', 'mails'])
  })

  test('of which one comes during the second pause wait for its end as well', () => {
    send('mails')
    send('mails')
    vi.advanceTimersByTime(151)
    send('mails')
    expect(heard).toHaveLength(2)
    vi.advanceTimersByTime(150)
    expect(heard).toHaveLength(3)
  })

  test('of one queue do not hold up those of another', () => {
    send('mails')
    send('events')
    expect(heard).toEqual(['mails', 'events'])
  })
})
