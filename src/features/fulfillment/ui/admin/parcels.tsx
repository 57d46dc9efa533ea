import type { StaffOrderView } from '@/features/orders/order.queries'
import { StoreTime } from '@/ui/admin/store-time'

import { carrierName } from '../../domain/tracking'

/** What has been shipped so far. */
export function Parcels({ order, timeZone }: { order: StaffOrderView; timeZone: string }) {
  if (order.fulfillments.length === 0) return null
  const titles = new Map(order.lines.map(({ id, title }) => [id, title]))
  return (
    <section className="fm-panel">
      <h2>Parcels</h2>
      <ul className="fm-rows">
        {order.fulfillments.map(({ id, at, carrier, trackingNumber, trackingUrl, lines }) => (
          <li key={id}>
            <div>
              <strong>
                {carrier === null ? 'Shipped' : carrierName(carrier)}{' '}
                {trackingUrl === null ? (
                  trackingNumber
                ) : (
                  <a href={trackingUrl} target="_blank" rel="noreferrer">
                    {trackingNumber ?? 'Track it'}
                  </a>
                )}
              </strong>
              <p className="fm-soft">
                {lines.map(({ lineId, quantity }) => `${quantity} × ${titles.get(lineId) ?? 'line'}`).join(', ')}
              </p>
            </div>
            <span className="fm-soft">
              <StoreTime at={at} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
