import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'

import { purgeAbandonedCarts } from './abandoned-carts.repository'

export const purgeAbandonedJob = defineJob('carts/purge-abandoned', z.object({}))

export const purgeAbandonedHandler = handleJob(purgeAbandonedJob, purgeAbandonedCarts)
