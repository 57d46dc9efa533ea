import { memo } from '@/shared/memo'

/** A calendar day without a time zone, such as '2026-11-29' (ISO 8601). */
export type CalendarDay = string

const formatters = memo<Intl.DateTimeFormat>()

// Constructing an Intl.DateTimeFormat costs some hundred times as much as formatting with it.
function dayFormatter(timeZone: string): Intl.DateTimeFormat {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const
  return formatters(timeZone, () => new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', options))
}

/** The calendar day in a time zone (IANA) at a moment. */
export function dayIn(timeZone: string, at: Date): CalendarDay {
  const parts = new Map(
    dayFormatter(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`
}

/** Noon of the day in UTC, the moment that represents a day in calculations and formatting. */
export const noonOf = (day: CalendarDay): Date => new Date(`${day}T12:00:00Z`)

/** The day `count` days later, or earlier when `count` is negative. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  const date = noonOf(day)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

const isWorkingDay = (day: CalendarDay): boolean => ![0, 6].includes(noonOf(day).getUTCDay())

/**
 * The day that is `count` working days later, Monday to Friday; for 0 the day itself, or the next working day. Holidays
 * count as working days.
 */
export function addWorkingDays(day: CalendarDay, count: number): CalendarDay {
  let found = day
  for (let left = count; left > 0;) {
    found = addDays(found, 1)
    if (isWorkingDay(found)) left -= 1
  }
  while (!isWorkingDay(found)) found = addDays(found, 1)
  return found
}

const hour = 3_600_000

/**
 * The first moment of a day in a time zone. It is not always midnight: when clocks go forward at midnight, as in
 * Beirut, the day begins at one o'clock. A day that a zone skipped, as Samoa did, begins when the next one does.
 */
export function startOfDay(timeZone: string, day: CalendarDay): Date {
  // Zones are at most 14 hours ahead of UTC and 12 behind it.
  let before = Date.parse(`${day}T00:00:00Z`) - 15 * hour
  let found = before + 30 * hour
  while (found - before > 1000) {
    const middle = before + Math.floor((found - before) / 2000) * 1000
    if (dayIn(timeZone, new Date(middle)) < day) before = middle
    else found = middle
  }
  return new Date(found)
}

/** The last `count` days in a time zone, the oldest first, that of `now` included. */
export function lastDays(timeZone: string, now: Date, count: number): CalendarDay[] {
  const today = dayIn(timeZone, now)
  return Array.from({ length: count }, (_, index) => addDays(today, index + 1 - count))
}
