import type { ReactNode } from 'react'

import { sendMail } from '@/platform/mail'
import { MailLayout } from '@/ui/mail/mail-layout'
import { MailButton, MailHeading, MailText } from '@/ui/mail/mail-parts'
import { renderMail } from '@/ui/mail/render-mail'

import type { MailedOrder } from './mailed-order'

interface OrderMail {
  readonly subject: string
  readonly title: string
  /** What an inbox shows after the subject; the title unless given. */
  readonly preview?: string
  /** Between the title and the button. */
  readonly body: ReactNode
  /** Below the button. */
  readonly more?: ReactNode
  /** The effect's key, such as `order-confirmation.<order id>`. */
  readonly key: string
}

/** Sends a mail about an order to its buyer: title, what happened, the way to the order's page, and the rest. */
export async function sendOrderMail(mailed: MailedOrder, mail: OrderMail): Promise<void> {
  const { t, order, brand, locale, orderUrl } = mailed
  const { html, text } = await renderMail(
    <MailLayout brand={brand} locale={locale} preview={mail.preview ?? mail.title}>
      <MailHeading>{mail.title}</MailHeading>
      {mail.body}
      <MailButton href={orderUrl}>{t('mail.button')}</MailButton>
      {mail.more}
      <MailText soft>{t('mail.questions')}</MailText>
    </MailLayout>,
  )
  const { name: fromName, email: replyTo } = brand
  await sendMail({ to: order.email, subject: mail.subject, html, text, key: mail.key, fromName, replyTo })
}
