import type { ReactNode } from 'react'

import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { StoreTime } from '@/ui/admin/store-time'

import type { Dashboard, ShortVariant, WaitingOrder } from '../../dashboard.queries'
import { insightPanel } from '../../panel-texts'

interface Read {
  readonly reader: InPanelLanguage
}

const WorkList = ({ title, empty, children }: { title: string; empty: string; children: readonly ReactNode[] }) => (
  <section className="fm-panel">
    <h2>{title}</h2>
    {children.length === 0 ? <p className="fm-soft">{empty}</p> : <ul className="fm-rows">{children}</ul>}
  </section>
)

const OrderRow = ({ order, reader, children }: Read & { order: WaitingOrder; children: ReactNode }) => (
  <li>
    <div>
      <a href={`/admin/collections/orders/${order.id}`}>{order.number}</a>
      <p className="fm-soft">{children}</p>
    </div>
    <span className="fm-figure">{formatMoney(money(order.total, order.currency), panelLanguage(reader))}</span>
  </li>
)

function VariantRow({ variant: { sku, productId, title, available }, reader }: Read & { variant: ShortVariant }) {
  const t = insightPanel.for(reader)
  return (
    <li>
      <div>
        <a href={`/admin/collections/products/${productId}`}>{title}</a>
        <p className="fm-soft">{sku}</p>
      </div>
      <span className="fm-figure">{available > 0 ? t('lists.left', { count: available }) : t('lists.soldOut')}</span>
    </li>
  )
}

/** Lists of work that waits for staff, the most urgent first. */
export function WorkLists({ figures, reader }: Read & { figures: Dashboard }) {
  const t = insightPanel.for(reader)
  const counted = (title: string, count: number): string => (count === 0 ? title : t('lists.counted', { title, count }))
  return (
    <div className="fm-lists">
      <WorkList title={t('lists.shipNext')} empty={t('lists.shipNextNone')}>
        {figures.shipNext.map((order) => (
          <OrderRow key={order.id} order={order} reader={reader}>
            <StoreTime at={order.at} timeZone={order.timeZone} reader={reader} />
          </OrderRow>
        ))}
      </WorkList>
      <WorkList title={counted(t('lists.low'), figures.low)} empty={t('lists.lowNone')}>
        {figures.lowStock.map((variant) => (
          <VariantRow key={variant.sku} variant={variant} reader={reader} />
        ))}
      </WorkList>
      <WorkList title={counted(t('lists.out'), figures.out)} empty={t('lists.outNone')}>
        {figures.soldOut.map((variant) => (
          <VariantRow key={variant.sku} variant={variant} reader={reader} />
        ))}
      </WorkList>
      <WorkList title={t('lists.failed')} empty={t('lists.failedNone')}>
        {figures.failedPayments.map((order) => (
          <OrderRow key={order.id} order={order} reader={reader}>
            {order.message}
          </OrderRow>
        ))}
      </WorkList>
    </div>
  )
}
