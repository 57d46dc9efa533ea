import { mostTransferDays } from '@/features/stores/domain/transfer-days'
import { addDays, dayIn, startOfDay, type CalendarDay } from '@/shared/calendar-day'

interface Ends {
  readonly today: CalendarDay
  readonly moments: readonly Date[]
}

const known = new Map<string, Ends>()

/**
 * The possible ends of a term for a transfer: the last moment of each day in a time zone, from yesterday on. Node
 * computes them, so that results do not depend on Postgres' zone data. That takes milliseconds, so they are cached for
 * the day.
 */
export function termEnds(timeZone: string, now: Date): readonly Date[] {
  const today = dayIn(timeZone, now)
  const found = known.get(timeZone)
  if (found?.today === today) return found.moments
  // One day more at both ends, because this clock may differ from the database's.
  const moments = Array.from(
    { length: mostTransferDays + 4 },
    (_, index) => new Date(startOfDay(timeZone, addDays(today, index)).getTime() - 1),
  )
  known.set(timeZone, { today, moments })
  return moments
}
