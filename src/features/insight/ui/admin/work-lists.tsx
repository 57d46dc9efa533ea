import type { ReactNode } from 'react'

import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { StoreTime } from '@/ui/admin/store-time'

import type { Dashboard, ShortVariant, WaitingOrder } from '../../dashboard.queries'

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

const VariantRow = ({ variant: { sku, productId, title, available } }: { variant: ShortVariant }) => (
  <li>
    <div>
      <a href={`/admin/collections/products/${productId}`}>{title}</a>
      <p className="fm-soft">{sku}</p>
    </div>
    <span className="fm-figure">{available > 0 ? `${available} left` : 'sold out'}</span>
  </li>
)

const countedTitle = (title: string, count: number): string => (count === 0 ? title : `${title} (${count})`)

/** Lists of work that waits for staff, the most urgent first. */
export const WorkLists = ({ figures }: { figures: Dashboard }) => (
  <div className="fm-lists">
    <WorkList title="Ship next" empty="Nothing is waiting to be shipped.">
      {figures.shipNext.map((order) => (
        <OrderRow key={order.id} order={order}>
          <StoreTime at={order.at} timeZone={order.timeZone} />
        </OrderRow>
      ))}
    </WorkList>
    <WorkList
      title={countedTitle('Low stock', figures.low)}
      empty="There is enough of everything that is not sold out."
    >
      {figures.lowStock.map((variant) => (
        <VariantRow key={variant.sku} variant={variant} />
      ))}
    </WorkList>
    <WorkList title={countedTitle('Sold out', figures.out)} empty="Nothing is sold out.">
      {figures.soldOut.map((variant) => (
        <VariantRow key={variant.sku} variant={variant} />
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
