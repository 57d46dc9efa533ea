import { StatusBadge } from '@/ui/admin/status-badge'

import type { OrderView } from '../../domain/order-view'
import { fulfillmentWords, orderWords, paymentStatusWords, reasonWords } from './staff-words'

/** The states of an order. Open states of a canceled order are left out. */
export function OrderBadges({ order }: { order: OrderView }) {
  const isOver = order.status === 'canceled'
  const words = [
    orderWords[order.status],
    paymentStatusWords[order.paymentStatus],
    ...(isOver ? [] : [fulfillmentWords[order.fulfillmentStatus]]),
  ]
  return (
    <div className="fm-badges">
      {words.map(({ label, tone }) => (
        <StatusBadge key={label} tone={isOver && tone === 'todo' ? 'calm' : tone}>
          {label}
        </StatusBadge>
      ))}
      {order.cancelReason !== null && <span className="fm-soft">{reasonWords(order.cancelReason)}</span>}
    </div>
  )
}
