import { z } from 'zod'

import { defineJob } from '@/platform/jobs'

/** Acts on a stored event. Done in `orders`, which is above payments and therefore not known here. */
export const processPaymentEvent = defineJob('process-payment-event', z.object({ eventId: z.string() }))
