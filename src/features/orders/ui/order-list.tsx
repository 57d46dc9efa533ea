import { formatDate } from '@/shared/date-format'
import { formatList, type Locale } from '@/shared/locales'
import { formatMoney } from '@/shared/money-format'
import { Badge } from '@/ui/badge'
import { MediaRow } from '@/ui/media-row'
import { Picture } from '@/ui/picture'

import { orderPageSize, type CustomerOrders } from '../order.queries'
import type { OrderTranslate } from '../texts'
import { orderStatus } from './order-status'

interface OrderListProps {
  readonly orders: CustomerOrders['items']
  readonly t: OrderTranslate
  readonly locale: Locale
  readonly href: (path: string) => string
  /** The store's. */
  readonly timeZone: string
}

/** Id of the first order of a page in a list of several. */
export const orderPageId = (page: number): string => `page-${String(page)}`

/** A customer's orders, the newest first. */
export function OrderList({ orders, t, locale, href, timeZone }: OrderListProps) {
  return (
    <ul>
      {orders.map((order, index) => {
        const status = orderStatus(order, t)
        return (
          <li
            key={order.id}
            id={index > 0 && index % orderPageSize === 0 ? orderPageId(index / orderPageSize + 1) : undefined}
            className="border-rule not-first:border-t"
          >
            <MediaRow
              title={t('number', { number: order.number })}
              href={href(`/order/${order.token}`)}
              thumb={
                order.pictureUrl && (
                  <Picture src={order.pictureUrl} width={400} height={500} alt="" aspectRatio="4 / 5" />
                )
              }
              note={
                <>
                  <span className="block">{formatList(order.titles, locale)}</span>
                  <span className="block">{formatDate(order.createdAt, { locale, timeZone })}</span>
                </>
              }
              end={formatMoney(order.total, locale)}
            >
              <Badge tone={status.tone}>{status.text}</Badge>
            </MediaRow>
          </li>
        )
      })}
    </ul>
  )
}
