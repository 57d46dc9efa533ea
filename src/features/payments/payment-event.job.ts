import { z } from 'zod'

import { defineJob } from '@/platform/jobs'

/** Processes a stored event. The handler is in `orders`, which ranks above payments, so it cannot be imported here. */
export const processPaymentEvent = defineJob('process-payment-event', z.object({ eventId: z.string() }))
