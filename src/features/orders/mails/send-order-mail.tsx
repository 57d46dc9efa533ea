import type { ReactNode } from 'react'

import { sendMail } from '@/platform/mail'
import { MailLayout } from '@/ui/mail/mail-layout'
import { MailButton, MailHeading, MailText } from '@/ui/mail/mail-parts'
import { renderMail } from '@/ui/mail/render-mail'

import type { MailedOrder } from './mailed-order'

/** The texts of one mail about an order, in the order's language. */
export interface OrderMail {
  readonly subject: string
  readonly title: string
  /** What an inbox shows after the subject; the title unless given. */
  readonly preview?: string
  /** Between the title and the button. */
  readonly body: ReactNode
  /** The button's text; "view the order" unless given. */
  readonly button?: string
  /** Null leaves out the last line, in which the shop offers to answer questions. */
  readonly closing?: null
  /** Below the button. */
  readonly more?: ReactNode
  /** The effect's key, such as `order-confirmation.<order id>`. */
  readonly key: string
}

/** Renders a mail about an order: title, body, the button to the order's page, and the rest. */
export function renderOrderMail(mailed: MailedOrder, mail: OrderMail): Promise<{ html: string; text: string }> {
  const { t, brand, locale, orderUrl } = mailed
  return renderMail(
    <MailLayout brand={brand} locale={locale} preview={mail.preview ?? mail.title}>
      <MailHeading>{mail.title}</MailHeading>
      {mail.body}
      <MailButton href={orderUrl}>{mail.button ?? t('mail.button')}</MailButton>
      {mail.more}
      {mail.closing !== null && <MailText soft>{t('mail.questions')}</MailText>}
    </MailLayout>,
  )
}

/** Sends it to the order's buyer. */
export async function sendOrderMail(mailed: MailedOrder, mail: OrderMail): Promise<void> {
  const { html, text } = await renderOrderMail(mailed, mail)
  const { name: fromName, email: replyTo } = mailed.brand
  await sendMail({ to: mailed.order.email, subject: mail.subject, html, text, key: mail.key, fromName, replyTo })
}
