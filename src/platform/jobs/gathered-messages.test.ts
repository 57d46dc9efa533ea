import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { gathered } from './gathered-messages'

let heard: string[]
let send: (message: string) => void
let isBusy: boolean
beforeEach(() => {
  vi.useFakeTimers()
  heard = []
  isBusy = false
  const canWait = (message: string) => message === 'mails'
  send = gathered({ pause: 150, longest: 5000, canWait, watch: () => () => isBusy }, (message) => heard.push(message))
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

  test('wait as long as the process is busy, when they can', () => {
    isBusy = true
    for (const queue of ['mails', 'events', 'mails', 'events']) send(queue)
    vi.advanceTimersByTime(1500)
    expect(heard).toEqual(['mails', 'events', 'events'])
    isBusy = false
    vi.advanceTimersByTime(150)
    expect(heard).toEqual(['mails', 'events', 'events', 'mails'])
  })

  test('wait no longer than the most, however busy the process is', () => {
    isBusy = true
    send('mails')
    for (let sent = 0; sent < 110; sent++) {
      send('mails')
      vi.advanceTimersByTime(100)
    }
    expect(heard).toHaveLength(3)
  })

  test('do not wait when they come alone, however busy the process is', () => {
    isBusy = true
    send('mails')
    expect(heard).toEqual(['mails'])
  })
})
