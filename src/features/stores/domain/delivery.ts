/** Working days until a parcel arrives in some countries (ISO 3166-1 alpha-2); without countries, everywhere else. */
export interface DeliveryZone {
  readonly countries: readonly string[]
  readonly minDays: number
  readonly maxDays: number
}

/** The first zone that names the country, or else the one for everywhere else; null where the store does not deliver. */
export const zoneOf = (zones: readonly DeliveryZone[], country: string | null): DeliveryZone | null =>
  zones.find(({ countries }) => country !== null && countries.includes(country)) ??
  zones.find(({ countries }) => countries.length === 0) ??
  null

/** The date so many working days later; Saturdays and Sundays do not count. Calendar days of the local time zone. */
export function addWorkingDays(from: Date, days: number): Date {
  const date = new Date(from.getFullYear(), from.getMonth(), from.getDate())
  for (let left = days; left > 0;) {
    date.setDate(date.getDate() + 1)
    if (date.getDay() !== 0 && date.getDay() !== 6) left -= 1
  }
  return date
}
