/** All mails with an example in the panel, in the order of an order's life. */
export const mailTemplates = [
  { id: 'confirmation_card', label: 'Order confirmation, paid by card' },
  { id: 'confirmation_transfer', label: 'Order confirmation, bank transfer' },
  { id: 'confirmation_downloads', label: 'Order confirmation, downloads' },
  { id: 'payment_due', label: 'Reminder about a transfer' },
  { id: 'payment_received', label: 'Payment received' },
  { id: 'shipped', label: 'Parcel shipped' },
  { id: 'shipped_part', label: 'First of several parcels shipped' },
  { id: 'canceled', label: 'Order canceled' },
  { id: 'transfer_expired', label: 'Order canceled: the transfer did not arrive' },
  { id: 'rest_canceled', label: 'Rest of an order canceled' },
  { id: 'refunded', label: 'Refund' },
  { id: 'sent_back_out_of_stock', label: 'Payment refunded: sold out' },
  { id: 'sent_back_order_canceled', label: 'Payment refunded: order was canceled' },
  { id: 'sent_back_paid_twice', label: 'Payment refunded: paid twice' },
  { id: 'sent_back_overpaid', label: 'Payment refunded: too much was paid' },
  { id: 'new_order', label: 'To staff: new order' },
  { id: 'verify_email', label: 'Account: confirm the e-mail address' },
  { id: 'reset_password', label: 'Account: new password' },
  { id: 'already_registered', label: 'Account: already registered' },
] as const

export type MailTemplate = (typeof mailTemplates)[number]['id']

export const mailTemplateIds = mailTemplates.map(({ id }) => id) as [MailTemplate, ...MailTemplate[]]
