import { stopJobs } from '@/platform/jobs'
import { logger } from '@/platform/logger'

/** Seconds for running jobs to end. Docker sends SIGKILL 10 seconds after SIGTERM, Kubernetes 30. */
const graceSeconds = 8

/**
 * Lets running jobs end before the process does. Next listens to these signals, closes its server and exits, which would
 * cut jobs off and leave them to others only when their lease is over: so its listeners are called after the jobs.
 */
export function drainOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const listeners = process.listeners(signal)
    if (listeners.length === 0) continue
    process.removeAllListeners(signal)
    process.once(signal, (...args) => {
      void stopJobs(graceSeconds)
        .catch((error: unknown) => {
          logger.error({ err: error }, 'the jobs were not stopped in order')
        })
        .finally(() => {
          for (const listener of listeners) listener(...args)
        })
    })
  }
}
