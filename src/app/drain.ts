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

/**
 * Milliseconds from signal to exit, even if clients still read an answer: Kubernetes kills a container after 30
 * seconds.
 */
const endAfter = 28_000

/** Milliseconds for sending the last error reports and traces. */
const flushPatience = 2000

/**
 * Shuts the process down: readiness answers 503, load balancers get DRAIN_SECONDS to detect it, running jobs end and
 * the others return to the queue; then Next's own listeners close the server after the last request. Alone, those would
 * abort jobs, which other workers could take only when their lease ends, and wait for the slowest client without limit.
 * Ctrl-C skips DRAIN_SECONDS.
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
        logger.warn('aborted requests that did not end in time')
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
    logger.error({ err: error }, 'running jobs could not be stopped')
  })
  await Promise.all([jobs, sleep(noticeSeconds * 1000)])
  // Sends what was recorded so far; the last requests send theirs when there is time.
  await Promise.allSettled([errorReporter()?.flush(flushPatience), tracing()?.flush()])
}
