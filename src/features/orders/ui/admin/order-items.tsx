import { isZero } from '@/shared/money'
import { formatDeduction, formatMoney } from '@/shared/money-format'

import type { OrderLineView } from '../../domain/order-view'
import { totalLines } from '../../order-words'
import type { StaffOrderView } from '../../order.queries'
import { orderTexts } from '../../texts'

/** The ordered lines and the sums of the total. */
export const OrderItems = ({ order }: { order: StaffOrderView }) => (
  <section className="fm-panel">
    <h2>Items</h2>
    <ul className="fm-lines">
      {order.lines.map((line) => (
        <li key={line.id} className="fm-line">
          <LinePicture url={line.pictureUrl} />
          <div>
            <a href={`/admin/collections/products/${line.productId}`}>{line.title}</a>
            <p className="fm-soft">{[line.optionsLabel, line.sku].filter(Boolean).join(' · ')}</p>
            <p className="fm-soft">{shippingWords(line, order)}</p>
          </div>
          <span className="fm-figure fm-soft">
            {line.quantity} × {formatMoney(line.unitPrice, 'en')}
          </span>
          <span className="fm-figure">
            {formatMoney(line.subtotal, 'en')}
            {!isZero(line.discountTotal) && (
              <small className="fm-soft">{formatDeduction(line.discountTotal, 'en')}</small>
            )}
          </span>
        </li>
      ))}
    </ul>
    <dl className="fm-totals">
      {totalLines(order, orderTexts('en'), 'en').map(({ kind, label, amount }) => (
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

function shippingWords(line: OrderLineView, { isRestCanceled }: StaffOrderView): string {
  const { isDigital, quantity, fulfilledQuantity } = line
  if (isDigital) return 'Delivered by download'
  if (fulfilledQuantity >= quantity) return 'Shipped'
  const sent = fulfilledQuantity === 0 ? [] : [`${fulfilledQuantity} of ${quantity} shipped`]
  const canceled = isRestCanceled ? [`${quantity - fulfilledQuantity} canceled`] : []
  return [...sent, ...canceled].join(', ')
}
