import { isRetryable, type Refund } from '@/features/payments/domain/payment'
import { providerName } from '@/features/payments/provider-name'
import { money } from '@/shared/money'
import { formatDeduction, formatMoney } from '@/shared/money-format'
import { ActionDialog } from '@/ui/admin/action-dialog'
import { StatusBadge } from '@/ui/admin/status-badge'

import type { StaffOrderView } from '../../order.queries'
import { disputeWords, paymentWords, reasonWords, refundWords } from './staff-words'

/** Every attempt to pay the order, every refund and every dispute. */
export function OrderPayments({ order }: { order: StaffOrderView }) {
  const text = (amount: number) => formatMoney(money(amount, order.currency), 'en')
  const methodName = order.payment?.method ? order.payment.name : null
  return (
    <section className="fm-panel">
      <h2>Payment</h2>
      {order.payments.length === 0 && <p className="fm-soft">Nothing was to be paid.</p>}
      <ul className="fm-rows">
        {order.payments.map((payment) => (
          <li key={payment.id}>
            <div>
              <strong>
                {providerName(payment.provider, 'en') ?? methodName ?? payment.method ?? payment.provider}
              </strong>
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
              {refund.failureMessage !== null && <p className="fm-soft">{refund.failureMessage}</p>}
              {isRetryable(refund, order) && <RetryRefund order={order} refund={refund} />}
            </div>
            <StatusBadge tone={refundWords[refund.status].tone}>{refundWords[refund.status].label}</StatusBadge>
            <span className="fm-figure">{formatDeduction(money(refund.amount, order.currency), 'en')}</span>
          </li>
        ))}
        {order.disputes.map((dispute) => (
          <li key={dispute.id}>
            <div>
              <strong>Dispute</strong>
              <p className="fm-soft">
                {reasonWords(dispute.reason)} · <span className="fm-code">{dispute.id}</span>
              </p>
              <p>{disputeWords[dispute.state].advice}</p>
            </div>
            <StatusBadge tone={disputeWords[dispute.state].tone}>{disputeWords[dispute.state].label}</StatusBadge>
            <span className="fm-figure">{text(dispute.amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const RetryRefund = ({ order, refund }: { order: StaffOrderView; refund: Refund }) => (
  <ActionDialog
    label="Try again"
    title={`Refund ${formatMoney(money(refund.amount, refund.currency), 'en')} again?`}
    intro={<p>The customer is still waiting for this money. It is sent back to the card or wallet it came from.</p>}
    submit="Refund"
    isDestructive
    action={`/api/orders/${order.id}/retry-refund`}
    done="The refund is recorded."
  >
    <input type="hidden" name="refundId" value={refund.id} />
  </ActionDialog>
)
