import { constants } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

import { env } from '@/platform/env'
import { errorReporter } from '@/platform/error-reports/reporter'
import { stopJobs } from '@/platform/jobs'
import { beginDraining } from '@/platform/lifecycle'
import { logger } from '@/platform/logger'
import { tracing } from '@/platform/tracing/tracing'

/**
 * Seconds for running jobs to end. With DRAIN_SECONDS it must stay below the 30 that Kubernetes waits before SIGKILL.
 */
const graceSeconds = 8

/** Milliseconds from signal to exit, even if clients still read an answer: containers are killed after 30 seconds. */
const endAfter = 28_000

/** Milliseconds for the last reports and traces. */
const flushPatience = 2000

/**
 * Ends the process in order: readiness turns 503, load balancers get DRAIN_SECONDS to notice, running jobs end and the
 * others are given back; then Next's own listeners close the server after the last request. On their own those would
 * cut jobs off and leave them to others only when their lease is over, and wait for the slowest client for ever. Ctrl-C
 * does not wait for load balancers.
 */
export function drainOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const listeners = process.listeners(signal)
    if (listeners.length === 0) continue
    process.removeAllListeners(signal)
    process.once(signal, (...args) => {
      logger.info({ signal }, 'draining')
      beginDraining()
      setTimeout(() => {
        logger.warn('requests that did not end were cut off')
        process.exit(128 + constants.signals[signal])
      }, endAfter)
      void drain(signal === 'SIGTERM' ? env().DRAIN_SECONDS : 0).finally(() => {
        for (const listener of listeners) listener(...args)
      })
    })
  }
}

async function drain(noticeSeconds: number): Promise<void> {
  const jobs = stopJobs(graceSeconds).catch((error: unknown) => {
    logger.error({ err: error }, 'the jobs were not stopped in order')
  })
  await Promise.all([jobs, sleep(noticeSeconds * 1000)])
  // What was seen up to here; the last requests still send theirs by themselves when there is time.
  await Promise.allSettled([errorReporter()?.flush(flushPatience), tracing()?.flush()])
}
