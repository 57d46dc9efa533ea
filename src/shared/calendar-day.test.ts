import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { addDays, addWorkingDays, dayIn, lastDays, startOfDay } from '@/shared/calendar-day'
import { timeZones } from '@/shared/time-zones'

const hours = (timeZone: string, day: string): number =>
  (startOfDay(timeZone, addDays(day, 1)).getTime() - startOfDay(timeZone, day).getTime()) / 3_600_000

describe('a day of a time zone', () => {
  test.each([
    ['UTC', '2026-11-29T23:59:59.999Z', '2026-11-29'],
    ['Europe/Berlin', '2026-11-29T23:00:00Z', '2026-11-30'],
    ['Europe/Berlin', '2026-07-01T21:59:59Z', '2026-07-01'],
    ['America/New_York', '2026-11-30T04:59:59Z', '2026-11-29'],
    ['Asia/Kolkata', '2026-11-29T18:30:00Z', '2026-11-30'],
    ['Asia/Kathmandu', '2026-11-29T18:14:59Z', '2026-11-29'],
    ['Asia/Kathmandu', '2026-11-29T18:15:00Z', '2026-11-30'],
    ['Pacific/Chatham', '2026-11-29T10:15:00Z', '2026-11-30'],
    ['Pacific/Kiritimati', '2026-11-29T10:00:00Z', '2026-11-30'],
    ['Pacific/Pago_Pago', '2026-11-29T10:59:59Z', '2026-11-28'],
    ['Asia/Riyadh', '2026-12-31T21:00:00Z', '2027-01-01'],
  ])('in %s at %s is %s', (timeZone, at, day) => {
    expect(dayIn(timeZone, new Date(at))).toBe(day)
  })

  test.each([
    ['UTC', '2026-03-29', '2026-03-29T00:00:00.000Z', 24],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z', 23],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z', 25],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00.000Z', 24.5],
    ['Asia/Kathmandu', '2026-11-29', '2026-11-28T18:15:00.000Z', 24],
    ['Pacific/Kiritimati', '2026-11-29', '2026-11-28T10:00:00.000Z', 24],
    ['Pacific/Pago_Pago', '2026-11-29', '2026-11-29T11:00:00.000Z', 24],
    // The clock is put forward at midnight: the day begins at one o'clock.
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z', 23],
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z', 23],
  ])('in %s, %s begins at %s and has %d hours', (timeZone, day, begin, length) => {
    expect(startOfDay(timeZone, day).toISOString()).toBe(begin)
    expect(hours(timeZone, day)).toBe(length)
  })

  it('is skipped where a zone has moved over the date line', () => {
    expect(hours('Pacific/Apia', '2011-12-30')).toBe(0)
  })

  it('holds each moment, in every zone there is, between its beginning and that of the next', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...timeZones), moment, (timeZone, at) => {
        const day = dayIn(timeZone, at)
        expect(startOfDay(timeZone, day).getTime()).toBeLessThanOrEqual(at.getTime())
        expect(startOfDay(timeZone, addDays(day, 1)).getTime()).toBeGreaterThan(at.getTime())
        expect(dayIn(timeZone, startOfDay(timeZone, day))).toBe(day)
      }),
      { numRuns: 300 },
    )
  })

  it('comes after six others in a week, over months and changes of the clock', () => {
    expect(lastDays('Europe/Berlin', new Date('2026-03-01T23:30:00Z'), 3)).toEqual([
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ])
    expect(lastDays('Europe/Berlin', new Date('2026-03-29T22:30:00Z'), 2)).toEqual(['2026-03-29', '2026-03-30'])
  })
})

test.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-20', 6, '2026-11-30'],
  // A weekend: the next working day is the first.
  ['2026-11-21', 0, '2026-11-23'],
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-12-31', 2, '2027-01-04'],
])('from %s, %i working days lead to %s', (day, count, expected) => {
  expect(addWorkingDays(day, count)).toBe(expected)
})
