import { formatForStaff } from '@/shared/date-format'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'

interface Props {
  /** ISO 8601. */
  readonly at: string
  readonly timeZone: string
  readonly reader: InPanelLanguage
}

/** A moment in the store's time zone, with the zone's name, as on order pages and in mails. */
export const StoreTime = ({ at, timeZone, reader }: Props) => (
  <time dateTime={at}>{formatForStaff(at, { locale: panelLanguage(reader), timeZone })}</time>
)
