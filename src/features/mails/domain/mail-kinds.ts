import type { TimelineData } from '@/features/orders/domain/timeline'

type KindName =
  | 'confirmation'
  | 'resendConfirmation'
  | 'newOrder'
  | 'paymentDue'
  | 'paymentReceived'
  | 'shipped'
  | 'canceled'
  | 'restCanceled'
  | 'refunded'
  | 'paymentRefunded'
  | 'customersVerifyEmail'
  | 'customersResetPassword'
  | 'customersAlreadyRegistered'
  | 'staffPassword'
  | 'staffEmail'
  | 'staffResetPassword'
  | 'staffKeyMade'
  | 'staffKeyRevoked'
  | 'example'

/** A kind of mail that the shop sends: its name in the queue, and its label. */
export interface MailKind {
  /** The job's name, with the kind behind a colon where one job sends several. */
  readonly id: string
  /** Of its name in `messages/panel/`. */
  readonly name: KindName
  /** Its name in the order's timeline when it is sent again; null for mails without an order. */
  readonly orderMail: TimelineData['mail.resent']['mail'] | null
}

/** Every kind, in the order of an order's life. A test compares it with the jobs that send mail. */
export const mailKinds: readonly MailKind[] = [
  { id: 'order.placed/confirmation-mail', name: 'confirmation', orderMail: 'confirmation' },
  { id: 'orders/resend-confirmation', name: 'resendConfirmation', orderMail: 'confirmation' },
  { id: 'orders/new-order-mail', name: 'newOrder', orderMail: 'new_order' },
  { id: 'order.payment_due/payment-due-mail', name: 'paymentDue', orderMail: 'payment_due' },
  { id: 'order.payment_received/payment-received-mail', name: 'paymentReceived', orderMail: 'payment_received' },
  { id: 'order.fulfilled/shipped-mail', name: 'shipped', orderMail: 'shipped' },
  { id: 'order.canceled/canceled-mail', name: 'canceled', orderMail: 'canceled' },
  { id: 'order.rest_canceled/rest-canceled-mail', name: 'restCanceled', orderMail: 'rest_canceled' },
  { id: 'order.refunded/refunded-mail', name: 'refunded', orderMail: 'refunded' },
  { id: 'order.payment_refunded/payment-refunded-mail', name: 'paymentRefunded', orderMail: 'refunded' },
  { id: 'customers/account-mail:verify_email', name: 'customersVerifyEmail', orderMail: null },
  { id: 'customers/account-mail:reset_password', name: 'customersResetPassword', orderMail: null },
  { id: 'customers/account-mail:already_registered', name: 'customersAlreadyRegistered', orderMail: null },
  { id: 'staff/account-mail:password', name: 'staffPassword', orderMail: null },
  { id: 'staff/account-mail:email', name: 'staffEmail', orderMail: null },
  { id: 'staff/reset-mail', name: 'staffResetPassword', orderMail: null },
  { id: 'staff/account-mail:key_made', name: 'staffKeyMade', orderMail: null },
  { id: 'staff/account-mail:key_revoked', name: 'staffKeyRevoked', orderMail: null },
  { id: 'mails/example', name: 'example', orderMail: null },
]

/** The queues that hold them. */
export const mailJobs: readonly string[] = [...new Set(mailKinds.map(({ id }) => id.replace(/:.*/, '')))]

export const findMailKind = (id: string): MailKind | null => mailKinds.find((kind) => kind.id === id) ?? null
