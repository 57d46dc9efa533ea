const isWeekend = (date: Date): boolean => date.getUTCDay() === 0 || date.getUTCDay() === 6

/** The day that is `count` working days after `from`, Monday to Friday in UTC; holidays are not known. */
export function addWorkingDays(from: Date, count: number): Date {
  const date = new Date(from)
  for (let left = count; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (!isWeekend(date)) left -= 1
  }
  return date
}

/** Working days from an order to the parcel's handing over. */
const handlingDays = 1

/**
 * The days on which a parcel that is ordered now arrives, in words of a language: 'Tue, Nov 24 – Fri, Nov 27'. `minDays`
 * and `maxDays` are working days from handing over to delivery.
 */
export function deliveryWindow(
  now: Date,
  { minDays, maxDays }: { minDays: number; maxDays: number },
  locale: string,
): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
  const first = addWorkingDays(now, handlingDays + minDays)
  return format.formatRange(first, addWorkingDays(now, handlingDays + Math.max(minDays, maxDays)))
}
