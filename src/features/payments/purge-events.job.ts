import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'

import { deleteSettledEvents } from './payment-event.repository'

/** Deletes old webhook events that are settled. Unprocessed and quarantined ones are kept. */
export const purgeEventsJob = defineJob('payments/purge-events', z.object({}))

export const purgeEventsHandler = handleJob(purgeEventsJob, deleteSettledEvents)
