import { isZero } from '@/shared/money'
import { formatDeduction, formatMoney } from '@/shared/money-format'

import type { OrderLineView } from '../../domain/order-view'
import { totalLines } from '../../order-words'
import type { StaffOrderView } from '../../order.queries'
import { orderTexts } from '../../texts'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { ordersPanel } from '../../panel-texts'
import { formatList } from '@/shared/locales'

/** The ordered lines and the sums of the total. */
export const OrderItems = ({ order, reader }: { order: StaffOrderView; reader: InPanelLanguage }) => (
  <section className="fm-panel">
    <h2>{ordersPanel.for(reader)('items.title')}</h2>
    <ul className="fm-lines">
      {order.lines.map((line) => (
        <li key={line.id} className="fm-line">
          <LinePicture url={line.pictureUrl} />
          <div>
            <a href={`/admin/collections/products/${line.productId}`}>{line.title}</a>
            <p className="fm-soft">{[line.optionsLabel, line.sku].filter(Boolean).join(' · ')}</p>
            <p className="fm-soft">{shippingWords(line, order, reader)}</p>
          </div>
          <span className="fm-figure fm-soft">
            {line.quantity} × {formatMoney(line.unitPrice, panelLanguage(reader))}
          </span>
          <span className="fm-figure">
            {formatMoney(line.subtotal, panelLanguage(reader))}
            {!isZero(line.discountTotal) && (
              <small className="fm-soft">{formatDeduction(line.discountTotal, panelLanguage(reader))}</small>
            )}
          </span>
        </li>
      ))}
    </ul>
    <dl className="fm-totals">
      {totalLines(order, orderTexts(panelLanguage(reader)), panelLanguage(reader)).map(({ kind, label, amount }) => (
        <div key={label} className={`fm-totals__${kind}`}>
          <dt>{label}</dt>
          <dd className="fm-figure">{amount}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const LinePicture = ({ url }: { url: string | null }) =>
  url === null ? (
    <span className="fm-line__picture" />
  ) : (
    <img className="fm-line__picture" src={url} alt="" loading="lazy" width={56} height={56} />
  )

function shippingWords(line: OrderLineView, { isRestCanceled }: StaffOrderView, reader: InPanelLanguage): string {
  const t = ordersPanel.for(reader)
  const { isDigital, quantity, fulfilledQuantity } = line
  if (isDigital) return t('items.download')
  if (fulfilledQuantity >= quantity) return t('items.shipped')
  const sent = fulfilledQuantity === 0 ? [] : [t('items.partly', { shipped: fulfilledQuantity, pieces: quantity })]
  const canceled = isRestCanceled ? [t('items.canceled', { count: quantity - fulfilledQuantity })] : []
  return formatList([...sent, ...canceled], panelLanguage(reader))
}
