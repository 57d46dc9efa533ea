import { formatForStaff } from '@/shared/date-format'

/** A moment (ISO 8601) as it is where the store is, with the name of the zone: the same as on its order pages and in its mails. */
export const StoreTime = ({ at, timeZone }: { at: string; timeZone: string }) => (
  <time dateTime={at}>{formatForStaff(at, timeZone)}</time>
)
