import type { StaffOrderView } from '@/features/orders/order.queries'
import { StoreTime } from '@/ui/admin/store-time'

import { carrierName } from '../../domain/tracking'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { fulfillmentPanel } from '../../panel-texts'
import { formatList } from '@/shared/locales'

interface ParcelsProps {
  readonly order: StaffOrderView
  readonly timeZone: string
  readonly reader: InPanelLanguage
}

/** What has been shipped so far. */
export function Parcels({ order, timeZone, reader }: ParcelsProps) {
  const t = fulfillmentPanel.for(reader)
  if (order.fulfillments.length === 0) return null
  const titles = new Map(order.lines.map(({ id, title }) => [id, title]))
  return (
    <section className="fm-panel">
      <h2>{t('parcels.title')}</h2>
      <ul className="fm-rows">
        {order.fulfillments.map(({ id, at, carrier, trackingNumber, trackingUrl, lines }) => (
          <li key={id}>
            <div>
              <strong>
                {carrier === null ? t('parcels.shipped') : carrierName(carrier)}{' '}
                {trackingUrl === null ? (
                  trackingNumber
                ) : (
                  <a href={trackingUrl} target="_blank" rel="noreferrer">
                    {trackingNumber ?? t('parcels.track')}
                  </a>
                )}
              </strong>
              <p className="fm-soft">
                {formatList(
                  lines.map(({ lineId, quantity }) => `${quantity} × ${titles.get(lineId) ?? t('parcels.line')}`),
                  panelLanguage(reader),
                )}
              </p>
            </div>
            <span className="fm-soft">
              <StoreTime at={at} timeZone={timeZone} reader={reader} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
