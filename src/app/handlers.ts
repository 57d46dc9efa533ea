import { purgeAbandonedHandler, purgeAbandonedJob } from '@/features/cart/purge-abandoned.job'
import { categoriesChanged, productsChanged } from '@/features/catalog/product.events'
import { customerVerified } from '@/features/customers/customer.events'
import { accountMailHandler } from '@/features/customers/mails/send-account-mail'
import { purgeEndedHandler, purgeEndedJob } from '@/features/customers/purge-ended.job'
import { orderFulfilled } from '@/features/fulfillment/fulfillment.events'
import { shippedMails } from '@/features/fulfillment/mails/shipped-mail'
import { expireReservationsHandler, expireReservationsJob } from '@/features/inventory/expire-reservations'
import { invalidateAvailability } from '@/features/inventory/invalidate-availability'
import { exampleHandler } from '@/features/mails/example.job'
import { deleteUnusedFilesHandler } from '@/features/orders/delete-unused-files'
import { guestOrderClaims } from '@/features/orders/claim-guest-orders'
import { endTransfersHandler, endTransfersJob } from '@/features/orders/jobs/end-transfers'
import { processPaymentEventHandler } from '@/features/orders/jobs/process-payment-event'
import { sweepPaymentsHandler, sweepPaymentsJob } from '@/features/orders/jobs/sweep-payments'
import { newOrderMailHandler } from '@/features/orders/mails/new-order-mail'
import { orderMails } from '@/features/orders/mails/order-mails'
import { resendConfirmationHandler } from '@/features/orders/mails/resend-confirmation-mail'
import {
  orderCanceled,
  orderPaymentDue,
  orderPaymentReceived,
  orderPaymentRefunded,
  orderPlaced,
  orderRefunded,
  orderReinstated,
  orderRestCanceled,
} from '@/features/orders/order.events'
import { filesRelease } from '@/features/orders/release-files'
import { staffMails } from '@/features/orders/queue-staff-mails'
import { purgeEventsHandler, purgeEventsJob } from '@/features/payments/purge-events.job'
import { checkIndexesHandler, checkIndexesJob } from '@/features/search/rebuild/check-indexes.job'
import { catalogProjections } from '@/features/search/projection/follow-catalog'
import { resetMailHandler } from '@/features/staff/mails/send-reset-mail'
import { staffMailHandler } from '@/features/staff/mails/send-staff-mail'
import { storeLanguagesChanged } from '@/features/stores/store.events'
import { invalidationHandler } from '@/platform/cache'
import type { SystemContext } from '@/platform/context'
import { subscribeTogether, subscriptionHandlers } from '@/platform/events'
import { purgeIdempotencyHandler, purgeIdempotencyJob } from '@/platform/http/idempotency-purge.job'
import { env } from '@/platform/env'
import type { JobHandler } from '@/platform/jobs'
import { purgeSessionsHandler, purgeSessionsJob } from '@/platform/sessions/purge-sessions.job'
import { forgetCopiesHandler } from '@/platform/sessions/session-copies'

import { backupHandler, backupJob } from '@/platform/backup/backup.job'

const availability = (taken: boolean) => (ctx: SystemContext, orders: readonly { orderId: string }[]) =>
  invalidateAvailability(ctx, { orderIds: orders.map(({ orderId }) => orderId), taken })

/** Every kind of background work of the app: jobs, and the subscriptions of each event. */
export const handlers: readonly JobHandler[] = [
  invalidationHandler,
  purgeIdempotencyHandler,
  purgeSessionsHandler,
  forgetCopiesHandler,
  accountMailHandler,
  staffMailHandler,
  resetMailHandler,
  purgeEndedHandler,
  purgeAbandonedHandler,
  purgeEventsHandler,
  expireReservationsHandler,
  processPaymentEventHandler,
  sweepPaymentsHandler,
  endTransfersHandler,
  newOrderMailHandler,
  resendConfirmationHandler,
  exampleHandler,
  backupHandler,
  deleteUnusedFilesHandler,
  checkIndexesHandler,
  ...subscriptionHandlers(
    [
      orderPlaced,
      orderCanceled,
      orderRefunded,
      orderRestCanceled,
      orderReinstated,
      orderPaymentDue,
      orderPaymentReceived,
      orderPaymentRefunded,
      orderFulfilled,
      customerVerified,
      productsChanged,
      categoriesChanged,
      storeLanguagesChanged,
    ],
    [
      ...orderMails,
      staffMails,
      shippedMails,
      ...guestOrderClaims,
      filesRelease,
      ...catalogProjections,
      ...[orderPlaced, orderReinstated].map((event) => subscribeTogether(event, 'availability', availability(true))),
      ...[orderCanceled, orderRestCanceled].map((event) =>
        subscribeTogether<{ orderId: string }>(event, 'availability', availability(false)),
      ),
    ],
  ),
]

/** Cron expressions in UTC by job name. */
export const schedules: Readonly<Record<string, string | null>> = {
  [purgeIdempotencyJob.name]: '17 * * * *',
  [purgeSessionsJob.name]: '33 * * * *',
  [purgeEndedJob.name]: '43 3 * * *',
  [purgeAbandonedJob.name]: '13 4 * * *',
  [purgeEventsJob.name]: '23 4 * * *',
  [checkIndexesJob.name]: '3 2 * * *',
  [expireReservationsJob.name]: '* * * * *',
  [sweepPaymentsJob.name]: '* * * * *',
  [endTransfersJob.name]: '*/5 * * * *',
  [backupJob.name]: env().BACKUP_SCHEDULE ?? null,
}
