import { createHash } from 'node:crypto'

import { mailBrand } from '@/features/stores/mail-brand.queries'
import type { SystemContext } from '@/platform/context'
import { env } from '@/platform/env'
import { handleJob } from '@/platform/jobs'
import { sendMail } from '@/platform/mail'
import { formatMoney } from '@/shared/money-format'
import { MailText } from '@/ui/mail/mail-parts'

import { newOrderMailJob } from '../new-order-mail.job'
import { paymentName } from '../order-words'
import { MailOrderDetails, MailOrderLines, MailOrderTotals } from './mail-order-parts'
import { getMailedOrder, type MailedOrder } from './mailed-order'
import { renderOrderMail, type OrderMail } from './send-order-mail'

const hashOf = (to: string): string => createHash('sha256').update(to).digest('hex').slice(0, 16)

/** The mail to staff about a new order, in the store's default language. */
export function newOrderMail(mailed: MailedOrder, to: string): OrderMail {
  const { order, t, locale } = mailed
  const { number } = order
  const name = order.shippingAddress?.name ?? order.billingAddress?.name ?? order.email
  const total = formatMoney(order.total, locale)
  const isAwaited = order.paymentStatus === 'unpaid'
  return {
    key: `new-order.${order.id}.${hashOf(to)}`,
    subject: t('mail.newOrder.subject', { number, total }),
    title: t('mail.newOrder.title', { number }),
    body: (
      <>
        <MailText>
          {t('mail.newOrder.text', { name, total, payment: paymentName(order, t) })}
          {isAwaited && ` ${t('mail.newOrder.unpaid')}`}
        </MailText>
      </>
    ),
    button: t('mail.newOrder.button'),
    closing: null,
    more: (
      <>
        <MailOrderLines mailed={mailed} />
        <MailOrderTotals mailed={mailed} />
        <MailOrderDetails mailed={mailed} />
      </>
    ),
  }
}

/** The same order for a mail to staff: its button leads to the order in the panel. */
export async function forStaff(mailed: MailedOrder): Promise<MailedOrder> {
  const { ctx, order, t } = mailed
  return {
    ...mailed,
    brand: await mailBrand(ctx, t('mail.newOrder.reason', { store: ctx.store.name })),
    orderUrl: `${env().NEXT_PUBLIC_SERVER_URL}/admin/collections/orders/${order.id}`,
  }
}

async function sendNewOrderMail(
  ctx: SystemContext,
  { to, ...order }: { orderId: string; storeId: string; to: string },
) {
  const mailed = await forStaff(await getMailedOrder(ctx, order, { inStoreLanguage: true }))
  const mail = newOrderMail(mailed, to)
  const { html, text } = await renderOrderMail(mailed, mail)
  // When staff answer the mail, the answer goes to the buyer.
  const { email: replyTo } = mailed.order
  await sendMail({ to, subject: mail.subject, html, text, key: mail.key, fromName: mailed.brand.name, replyTo })
}

export const newOrderMailHandler = handleJob(newOrderMailJob, sendNewOrderMail)
