import { expireReservationsHandler, expireReservationsJob } from '@/features/inventory/expire-reservations'
import { invalidationHandler } from '@/platform/cache'
import { subscriptionHandlers } from '@/platform/events'
import type { JobHandler } from '@/platform/jobs'

/** Every kind of background work of the app: jobs, and the subscriptions of each event. */
export const handlers: readonly JobHandler[] = [
  invalidationHandler,
  expireReservationsHandler,
  ...subscriptionHandlers([], []),
]

/** Cron expressions in UTC by job name. */
export const schedules: Readonly<Record<string, string>> = {
  [expireReservationsJob.name]: '* * * * *',
}
