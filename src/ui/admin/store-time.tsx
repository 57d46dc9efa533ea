import { formatForStaff } from '@/shared/date-format'

/** A moment (ISO 8601) in the store's time zone, with the zone's name, as on order pages and in mails. */
export const StoreTime = ({ at, timeZone }: { at: string; timeZone: string }) => (
  <time dateTime={at}>{formatForStaff(at, timeZone)}</time>
)
