import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'

import { deleteEndedLinks } from './account-data.repository'

/** Deletes expired links. */
export const purgeEndedJob = defineJob('customers/purge-ended', z.object({}))

export const purgeEndedHandler = handleJob(purgeEndedJob, (ctx) => deleteEndedLinks(ctx))
