/** All mails with an example in the panel, in the order of an order's life. */
export const mailTemplateIds = [
  'confirmation_card',
  'confirmation_transfer',
  'confirmation_downloads',
  'payment_due',
  'payment_received',
  'shipped',
  'shipped_part',
  'canceled',
  'transfer_expired',
  'rest_canceled',
  'refunded',
  'sent_back_out_of_stock',
  'sent_back_order_canceled',
  'sent_back_paid_twice',
  'sent_back_overpaid',
  'new_order',
  'verify_email',
  'reset_password',
  'already_registered',
] as const

export type MailTemplate = (typeof mailTemplateIds)[number]
