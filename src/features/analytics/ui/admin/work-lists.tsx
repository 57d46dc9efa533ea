import type { ReactNode } from 'react'

import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { LocalTime } from '@/ui/admin/local-time'

import type { Dashboard, WaitingOrder } from '../../dashboard.queries'

const WorkList = ({ title, empty, children }: { title: string; empty: string; children: readonly ReactNode[] }) => (
  <section className="fm-panel">
    <h2>{title}</h2>
    {children.length === 0 ? <p className="fm-soft">{empty}</p> : <ul className="fm-rows">{children}</ul>}
  </section>
)

const OrderRow = ({ order, children }: { order: WaitingOrder; children: ReactNode }) => (
  <li>
    <div>
      <a href={`/admin/collections/orders/${order.id}`}>{order.number}</a>
      <p className="fm-soft">{children}</p>
    </div>
    <span className="fm-figure">{formatMoney(money(order.total, order.currency), 'en')}</span>
  </li>
)

/** What waits for somebody, the most urgent first. */
export const WorkLists = ({ figures }: { figures: Dashboard }) => (
  <div className="fm-lists">
    <WorkList title="Ship next" empty="Nothing is waiting to be shipped.">
      {figures.shipNext.map((order) => (
        <OrderRow key={order.id} order={order}>
          <LocalTime at={order.at} />
        </OrderRow>
      ))}
    </WorkList>
    <WorkList title="Low stock" empty="There is enough of everything.">
      {figures.lowStock.map(({ sku, productId, title, available }) => (
        <li key={sku}>
          <div>
            <a href={`/admin/collections/products/${productId}`}>{title}</a>
            <p className="fm-soft">{sku}</p>
          </div>
          <span className="fm-figure">{available > 0 ? `${available} left` : 'sold out'}</span>
        </li>
      ))}
    </WorkList>
    <WorkList title="Failed payments" empty="None in the last seven days.">
      {figures.failedPayments.map((order) => (
        <OrderRow key={order.id} order={order}>
          {order.message}
        </OrderRow>
      ))}
    </WorkList>
  </div>
)
