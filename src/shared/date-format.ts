import { noonOf, type CalendarDay } from '@/shared/calendar-day'
import { memo } from '@/shared/memo'

// Only this file may format dates; a test checks the others. Every moment is shown in a time zone that the caller
// passes.

const styles = {
  /** November 29, 2026 */
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  /** November 29, 2026 at 01:49 AM GMT+1 */
  moment: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
  /** Nov 29, 2026, 01:49 GMT+1 */
  staff: {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
  /** Sun, Nov 29 */
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Sun */
  weekdayAlone: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

type DateStyle = keyof typeof styles

const formatters = memo<Intl.DateTimeFormat>()

/** Uses the Gregorian calendar and Latin digits, as prices do, also in Arabic. */
function formatter(style: DateStyle, locale: string, timeZone: string): Intl.DateTimeFormat {
  const make = () => new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...styles[style], timeZone })
  return formatters(`${style} ${locale} ${timeZone}`, make)
}

interface Place {
  readonly locale: string
  /** IANA: the store's. */
  readonly timeZone: string
}

/** The day of a moment (ISO 8601): 'November 29, 2026'. */
export const formatDate = (at: string, { locale, timeZone }: Place): string =>
  formatter('day', locale, timeZone).format(new Date(at))

/** A moment (ISO 8601) with its time and zone: 'November 29, 2026 at 01:49 AM GMT+1'. */
export const formatMoment = (at: string, { locale, timeZone }: Place): string =>
  formatter('moment', locale, timeZone).format(new Date(at))

/** The same as staff reads it: 'Nov 29, 2026, 01:49 GMT+1'. */
export const formatForStaff = (at: string, { locale, timeZone }: Place): string =>
  formatter('staff', locale, timeZone).format(new Date(at))

/** Two days, or one where they are the same: 'Tue, Nov 24 – Thu, Nov 26'. */
export const formatDays = (first: CalendarDay, last: CalendarDay, locale: string): string =>
  formatter('weekday', locale, 'UTC').formatRange(noonOf(first), noonOf(last))

/** 'Sun' */
export const formatWeekday = (day: CalendarDay, locale: string): string =>
  formatter('weekdayAlone', locale, 'UTC').format(noonOf(day))
