import { describe, expect, test } from 'vitest'

import { termEnds } from './term-ends'

describe('the ends of terms', () => {
  test.each([
    ['UTC', '2026-11-29T02:00:00Z', ['2026-11-28T23:59:59.999Z', '2026-11-29T23:59:59.999Z']],
    ['Pacific/Auckland', '2026-11-29T13:00:00Z', ['2026-11-29T10:59:59.999Z', '2026-11-30T10:59:59.999Z']],
    // Summer time ends on the 25th of October: 25 hours.
    ['Europe/Berlin', '2026-10-25T12:00:00Z', ['2026-10-24T21:59:59.999Z', '2026-10-25T22:59:59.999Z']],
  ])('in %s at %s begin with those of yesterday and today', (timeZone, now, first) => {
    const ends = termEnds(timeZone, new Date(now)).map((end) => end.toISOString())
    expect(ends.slice(0, 2)).toEqual(first)
    expect(termEnds(timeZone, new Date(now)).map((end) => end.toISOString())).toEqual(ends)
  })

  test('reach beyond the longest term, whatever the hour', () => {
    const now = new Date('2026-11-29T23:59:59Z')
    expect(termEnds('UTC', now).at(-1)?.getTime()).toBeGreaterThan(now.getTime() + 61 * 86_400_000)
  })

  test('are others on the next day', () => {
    const [today] = termEnds('UTC', new Date('2026-05-01T23:59:59Z'))
    const [tomorrow] = termEnds('UTC', new Date('2026-05-02T00:00:00Z'))
    expect(Number(tomorrow) - Number(today)).toBe(86_400_000)
  })
})
