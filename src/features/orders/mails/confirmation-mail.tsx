import { formatDate } from '@/shared/date-format'
import { formatMoney } from '@/shared/money-format'
import { MailPanel, MailText } from '@/ui/mail/mail-parts'

import { MailOrderDetails, MailOrderLines, MailOrderTotals } from './mail-order-parts'
import type { MailedOrder } from './mailed-order'
import type { OrderMail } from './send-order-mail'

/**
 * The confirmation of a binding order: lines, totals, addresses, and what happens next. `sendingId` identifies one that
 * staff sent again.
 */
export function confirmationMail(mailed: MailedOrder, sendingId?: string): OrderMail {
  const { ctx, order, t, locale } = mailed
  const { number } = order
  return {
    key: `order-confirmation.${sendingId ?? order.id}`,
    subject: t('mail.confirmation.subject', { number }),
    title: t('mail.confirmation.title'),
    preview: t('mail.confirmation.preview', { number, total: formatMoney(order.total, locale) }),
    body: (
      <>
        <MailText soft>{t('number', { number })}</MailText>
        <MailText>
          {order.nextStep === 'download' ? t('mail.confirmation.downloads') : t(`next.${order.nextStep}.text`)}
          {order.payBy !== null &&
            ` ${t('page.payBy', { date: formatDate(order.payBy, { locale, timeZone: ctx.store.timeZone }) })}`}
        </MailText>
        {order.downloads.length > 0 && order.nextStep !== 'download' && (
          <MailText>{t('mail.confirmation.downloads')}</MailText>
        )}
        {order.payment?.instructions && order.paymentStatus === 'unpaid' && (
          <MailPanel>
            <MailText>{order.payment.instructions}</MailText>
          </MailPanel>
        )}
      </>
    ),
    more: (
      <>
        <MailOrderLines mailed={mailed} />
        <MailOrderTotals mailed={mailed} />
        <MailOrderDetails mailed={mailed} />
      </>
    ),
  }
}
