import { isRetryable, type Refund } from '@/features/payments/domain/payment'
import { providerName } from '@/features/payments/provider-name'
import { money } from '@/shared/money'
import { formatDeduction, formatMoney } from '@/shared/money-format'
import { ActionDialog } from '@/ui/admin/action-dialog'
import { StatusBadge } from '@/ui/admin/status-badge'

import type { StaffOrderView } from '../../order.queries'
import { disputeWord, paymentWord, reasonWords, refundWord, type Word } from './staff-words'
import { panelLanguage, type InPanelLanguage } from '@/shared/panel-texts'
import { ordersPanel } from '../../panel-texts'

/** Every attempt to pay the order, every refund and every dispute. */
export function OrderPayments({ order, reader }: { order: StaffOrderView; reader: InPanelLanguage }) {
  const t = ordersPanel.for(reader)
  const locale = panelLanguage(reader)
  const badge = ({ label, tone }: Word) => <StatusBadge tone={tone}>{label}</StatusBadge>
  const text = (amount: number) => formatMoney(money(amount, order.currency), locale)
  const methodName = order.payment?.method ? order.payment.name : null
  return (
    <section className="fm-panel">
      <h2>{t('payments.title')}</h2>
      {order.payments.length === 0 && <p className="fm-soft">{t('payments.none')}</p>}
      <ul className="fm-rows">
        {order.payments.map((payment) => (
          <li key={payment.id}>
            <div>
              <strong>
                {providerName(payment.provider, locale) ?? methodName ?? payment.method ?? payment.provider}
              </strong>
              {payment.reference !== null && <p className="fm-soft fm-code">{payment.reference}</p>}
              {payment.failureMessage !== null && <p className="fm-soft">{payment.failureMessage}</p>}
            </div>
            {badge(paymentWord(payment.status, reader))}
            <span className="fm-figure">{text(payment.capturedAmount || payment.amount)}</span>
          </li>
        ))}
        {order.refunds.map((refund) => (
          <li key={refund.id}>
            <div>
              <strong>{t('payments.refund')}</strong>
              <p className="fm-soft">{refund.reason !== null && reasonWords(refund.reason, reader)}</p>
              {refund.failureMessage !== null && <p className="fm-soft">{refund.failureMessage}</p>}
              {isRetryable(refund, order) && <RetryRefund order={order} refund={refund} reader={reader} />}
            </div>
            {badge(refundWord(refund.status, reader))}
            <span className="fm-figure">{formatDeduction(money(refund.amount, order.currency), locale)}</span>
          </li>
        ))}
        {order.disputes.map((dispute) => (
          <li key={dispute.id}>
            <div>
              <strong>{t('payments.dispute')}</strong>
              <p className="fm-soft">
                {reasonWords(dispute.reason, reader)} · <span className="fm-code">{dispute.id}</span>
              </p>
              <p>{t(`advice.${dispute.state}`)}</p>
            </div>
            {badge(disputeWord(dispute.state, reader))}
            <span className="fm-figure">{text(dispute.amount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RetryProps {
  readonly order: StaffOrderView
  readonly refund: Refund
  readonly reader: InPanelLanguage
}

function RetryRefund({ order, refund, reader }: RetryProps) {
  const t = ordersPanel.for(reader)
  const amount = formatMoney(money(refund.amount, refund.currency), panelLanguage(reader))
  return (
    <ActionDialog
      label={t('payments.retry')}
      title={t('payments.retryTitle', { amount })}
      intro={<p>{t('payments.retryIntro')}</p>}
      submit={t('payments.refund')}
      isDestructive
      action={`/api/orders/${order.id}/retry-refund`}
      done={t('actions.refund.done')}
    >
      <input type="hidden" name="refundId" value={refund.id} />
    </ActionDialog>
  )
}
