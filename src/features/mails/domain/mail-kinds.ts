import type { TimelineData } from '@/features/orders/domain/timeline'

/** A kind of mail that the shop sends: its name in the queue, and its label. */
export interface MailKind {
  /** The job's name, with the kind behind a colon where one job sends several. */
  readonly id: string
  readonly label: string
  /** Its name in the order's timeline when it is sent again; null for mails without an order. */
  readonly orderMail: TimelineData['mail.resent']['mail'] | null
}

/** Every kind, in the order of an order's life. A test compares it with the jobs that send mail. */
export const mailKinds: readonly MailKind[] = [
  { id: 'order.placed/confirmation-mail', label: 'Order confirmation', orderMail: 'confirmation' },
  { id: 'orders/resend-confirmation', label: 'Order confirmation, by hand', orderMail: 'confirmation' },
  { id: 'orders/new-order-mail', label: 'New order, to staff', orderMail: 'new_order' },
  { id: 'order.payment_due/payment-due-mail', label: 'Reminder about a transfer', orderMail: 'payment_due' },
  { id: 'order.payment_received/payment-received-mail', label: 'Payment received', orderMail: 'payment_received' },
  { id: 'order.fulfilled/shipped-mail', label: 'Parcel shipped', orderMail: 'shipped' },
  { id: 'order.canceled/canceled-mail', label: 'Order canceled', orderMail: 'canceled' },
  { id: 'order.rest_canceled/rest-canceled-mail', label: 'Rest of an order canceled', orderMail: 'rest_canceled' },
  { id: 'order.refunded/refunded-mail', label: 'Refund', orderMail: 'refunded' },
  { id: 'order.payment_refunded/payment-refunded-mail', label: 'Payment refunded', orderMail: 'refunded' },
  { id: 'customers/account-mail:verify_email', label: 'Confirm the e-mail address', orderMail: null },
  { id: 'customers/account-mail:reset_password', label: 'New password', orderMail: null },
  { id: 'customers/account-mail:already_registered', label: 'Already registered', orderMail: null },
  { id: 'staff/account-mail:password', label: 'Password of staff changed', orderMail: null },
  { id: 'staff/account-mail:email', label: 'E-mail address of staff changed', orderMail: null },
  { id: 'staff/account-mail:key_made', label: 'API key created', orderMail: null },
  { id: 'staff/account-mail:key_revoked', label: 'API key revoked', orderMail: null },
  { id: 'mails/example', label: 'Example for staff', orderMail: null },
]

/** The queues that hold them. */
export const mailJobs: readonly string[] = [...new Set(mailKinds.map(({ id }) => id.replace(/:.*/, '')))]

export const findMailKind = (id: string): MailKind | null => mailKinds.find((kind) => kind.id === id) ?? null
