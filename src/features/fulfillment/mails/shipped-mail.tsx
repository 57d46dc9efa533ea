import { piecesByLine } from '@/features/orders/domain/fulfilled-lines'
import { MailOrderLines } from '@/features/orders/mails/mail-order-parts'
import type { ParcelView } from '@/features/orders/domain/order-view'
import { getMailedOrder, type MailedOrder } from '@/features/orders/mails/mailed-order'
import { sendOrderMail, type OrderMail } from '@/features/orders/mails/send-order-mail'
import { subscribe } from '@/platform/events'
import { mailOptions } from '@/platform/jobs'
import { MailHeading, MailLink, MailText } from '@/ui/mail/mail-parts'

import { carrierName } from '../domain/tracking'
import { orderFulfilled } from '../fulfillment.events'

/** The mail about a shipped parcel, with its content and its tracking link. */
export function shippedMail(mailed: MailedOrder, parcel: ParcelView): OrderMail {
  const { order, t } = mailed
  const { number } = order
  const { carrier, trackingNumber, trackingUrl } = parcel
  const isPart = order.fulfillmentStatus === 'partially_fulfilled' || order.fulfillments.length > 1
  return {
    key: `order-shipped.${parcel.id}`,
    subject: t(isPart ? 'mail.shipped.subjectPart' : 'mail.shipped.subject', { number }),
    title: t(isPart ? 'mail.shipped.titlePart' : 'mail.shipped.title'),
    body: (
      <>
        <MailText>{t('mail.shipped.text')}</MailText>
        {carrier && trackingNumber && (
          <MailText>{t('mail.shipped.by', { carrier: carrierName(carrier), trackingNumber })}</MailText>
        )}
        {trackingUrl && (
          <MailText>
            <MailLink href={trackingUrl}>{t('mail.shipped.track')}</MailLink>
          </MailText>
        )}
        {order.fulfillmentStatus === 'partially_fulfilled' && <MailText>{t('mail.shipped.rest')}</MailText>}
      </>
    ),
    more: (
      <>
        <MailHeading level={2}>{t('mail.shipped.inThisParcel')}</MailHeading>
        <MailOrderLines mailed={mailed} pieces={piecesByLine(parcel.lines)} />
      </>
    ),
  }
}

export const shippedMails = subscribe(
  orderFulfilled,
  'shipped-mail',
  async (ctx, event) => {
    const mailed = await getMailedOrder(ctx, event)
    const { order } = mailed
    const parcel = order.fulfillments.find(({ id }) => id === event.fulfillmentId)
    if (!parcel) throw new Error(`Order ${order.number} has no parcel ${event.fulfillmentId}`)
    await sendOrderMail(mailed, shippedMail(mailed, parcel))
  },
  mailOptions,
)
