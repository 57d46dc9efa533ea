import { describe, expect, it, test } from 'vitest'

import { formatDate, formatDays, formatForStaff, formatMoment, formatWeekday } from '@/shared/date-format'

const at = '2026-11-29T23:30:00Z'

describe('a moment in words', () => {
  test.each([
    ['en', 'UTC', 'November 29, 2026'],
    ['en', 'Europe/Berlin', 'November 30, 2026'],
    ['de', 'Europe/Berlin', '30. November 2026'],
    ['en', 'Pacific/Pago_Pago', 'November 29, 2026'],
    ['en', 'Pacific/Kiritimati', 'November 30, 2026'],
    ['ar', 'Asia/Riyadh', '30 نوفمبر 2026'],
  ])('is in %s and %s %s', (locale, timeZone, text) => {
    expect(formatDate(at, { locale, timeZone })).toBe(text)
  })

  it('has its time and zone where it matters, in summer another than in winter', () => {
    const berlin = { locale: 'de', timeZone: 'Europe/Berlin' }
    expect(formatMoment(at, berlin)).toBe('30. November 2026 um 00:30 MEZ')
    expect(formatMoment('2026-07-01T12:00:00Z', berlin)).toBe('1. Juli 2026 um 14:00 MESZ')
    expect(formatForStaff(at, { locale: 'en', timeZone: 'Asia/Kathmandu' })).toBe('Nov 30, 2026, 05:15 GMT+5:45')
    expect(formatForStaff(at, { locale: 'en', timeZone: 'America/New_York' })).toBe('Nov 29, 2026, 18:30 EST')
  })

  it('tells the two hours of the night apart in which the clock is put back', () => {
    const times = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((each) =>
      formatForStaff(each, { locale: 'en', timeZone: 'Europe/Berlin' }),
    )
    expect(times).toEqual(['Oct 25, 2026, 02:30 GMT+2', 'Oct 25, 2026, 02:30 GMT+1'])
  })
})

test('days are those of a calendar, wherever the process runs', () => {
  expect(formatDays('2026-11-24', '2026-11-26', 'en')).toBe('Tue, Nov 24\u2009–\u2009Thu, Nov 26')
  expect(formatDays('2026-11-24', '2026-11-24', 'de')).toBe('Di., 24. Nov.')
  expect(formatDays('2026-11-24', '2026-11-26', 'ar')).toBe('الثلاثاء، 24 – الخميس، 26 نوفمبر')
  expect(formatWeekday('2026-11-29', 'en')).toBe('Sun')
})
