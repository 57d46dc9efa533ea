import { StatusBadge } from '@/ui/admin/status-badge'

import type { OrderView } from '../../domain/order-view'
import { fulfillmentWord, orderWord, paymentStatusWord, reasonWords } from './staff-words'
import type { InPanelLanguage } from '@/shared/panel-texts'

/** The states of an order. Open states of a canceled order are left out. */
export function OrderBadges({ order, reader }: { order: OrderView; reader: InPanelLanguage }) {
  const isOver = order.status === 'canceled'
  const words = [
    orderWord(order.status, reader),
    paymentStatusWord(order.paymentStatus, reader),
    ...(isOver ? [] : [fulfillmentWord(order.fulfillmentStatus, reader)]),
  ]
  return (
    <div className="fm-badges">
      {words.map(({ label, tone }) => (
        <StatusBadge key={label} tone={isOver && tone === 'todo' ? 'calm' : tone}>
          {label}
        </StatusBadge>
      ))}
      {order.cancelReason !== null && <span className="fm-soft">{reasonWords(order.cancelReason, reader)}</span>}
    </div>
  )
}
