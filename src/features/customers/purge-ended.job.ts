import { z } from 'zod'

import { defineJob, handleJob } from '@/platform/jobs'

import { deleteEnded } from './session.repository'

/** Forgets sessions and links that have ended. */
export const purgeEndedJob = defineJob('customers/purge-ended', z.object({}))

export const purgeEndedHandler = handleJob(purgeEndedJob, (ctx) => deleteEnded(ctx))
