import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { StatusBadge } from '@/ui/admin/status-badge'

import type { StaffOrderView } from '../../order.queries'
import { paymentWords, reasonWords, refundWords } from './staff-words'

/** Every attempt to pay the order, and every refund. */
export function OrderPayments({ order }: { order: StaffOrderView }) {
  const text = (amount: number) => formatMoney(money(amount, order.currency), 'en')
  const name = order.payment?.name ?? null
  return (
    <section className="fm-panel">
      <h2>Payment</h2>
      {order.payments.length === 0 && <p className="fm-soft">Nothing was to be paid.</p>}
      <ul className="fm-rows">
        {order.payments.map((payment) => (
          <li key={payment.id}>
            <div>
              <strong>{payment.provider === 'stripe' ? 'Card or wallet' : (name ?? payment.method)}</strong>
              {payment.reference !== null && <p className="fm-soft fm-code">{payment.reference}</p>}
              {payment.failureMessage !== null && <p className="fm-soft">{payment.failureMessage}</p>}
            </div>
            <StatusBadge tone={paymentWords[payment.status].tone}>{paymentWords[payment.status].label}</StatusBadge>
            <span className="fm-figure">{text(payment.capturedAmount || payment.amount)}</span>
          </li>
        ))}
        {order.refunds.map((refund) => (
          <li key={refund.id}>
            <div>
              <strong>Refund</strong>
              <p className="fm-soft">{refund.reason !== null && reasonWords(refund.reason)}</p>
            </div>
            <StatusBadge tone={refundWords[refund.status].tone}>{refundWords[refund.status].label}</StatusBadge>
            <span className="fm-figure">−{text(refund.amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
