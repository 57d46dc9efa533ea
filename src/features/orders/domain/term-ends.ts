import { mostTransferDays } from '@/features/stores/domain/transfer-days'
import { addDays, dayIn, startOfDay, type CalendarDay } from '@/shared/calendar-day'

interface Ends {
  readonly today: CalendarDay
  readonly moments: readonly Date[]
}

const known = new Map<string, Ends>()

/**
 * The last moments of the days with which a term for a transfer may end, in a time zone, from yesterday on. Reckoned here,
 * so that the database needs no time zones of its own, and kept for the day: that takes milliseconds.
 */
export function termEnds(timeZone: string, now: Date): readonly Date[] {
  const today = dayIn(timeZone, now)
  const found = known.get(timeZone)
  if (found?.today === today) return found.moments
  // A day more at both ends, for a clock that is not the database's.
  const moments = Array.from(
    { length: mostTransferDays + 4 },
    (_, index) => new Date(startOfDay(timeZone, addDays(today, index)).getTime() - 1),
  )
  known.set(timeZone, { today, moments })
  return moments
}
