import { z } from 'zod'

import { defineJob, handleJob } from '../jobs'
import { deleteEndedSessions } from './session.repository'

/** Deletes sessions that have ended. */
export const purgeSessionsJob = defineJob('sessions/purge-ended', z.object({}))

export const purgeSessionsHandler = handleJob(purgeSessionsJob, (ctx) => deleteEndedSessions(ctx))
