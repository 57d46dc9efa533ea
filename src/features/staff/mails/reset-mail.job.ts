import { z } from 'zod'

import { defineJob, mailOptions } from '@/platform/jobs'
import { locales } from '@/shared/locales'

export const resetMailJob = defineJob(
  'staff/reset-mail',
  z.object({
    staffId: z.string(),
    storeId: z.string().nullable(),
    /** Of the panel in which the link was requested. */
    locale: z.enum(locales),
    /** The effect's key, and the nonce of the link. */
    key: z.string(),
  }),
  mailOptions,
)
