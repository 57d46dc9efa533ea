import { performance } from 'node:perf_hooks'

import { isDraining } from '../lifecycle'

/** Milliseconds for which a job may wait for a calm moment, and between two looks. */
const [longestWait, pause] = [5000, 100]

/** The share of its time in which a busy process runs code: requests are waiting for it then. */
const busyFrom = 0.85

/** Milliseconds over which the load is measured at least. */
const shortestSpan = 50

let seen = { at: performance.now(), load: performance.eventLoopUtilization(), isBusy: false }

/** Whether this process has been busy since the last look, or in the last {@link shortestSpan}. */
function isBusy(): boolean {
  const at = performance.now()
  if (at - seen.at < shortestSpan) return seen.isBusy
  const load = performance.eventLoopUtilization()
  const { utilization } = performance.eventLoopUtilization(load, seen.load)
  seen = { at, load, isBusy: utilization > busyFrom }
  return seen.isBusy
}

/**
 * Resolves as soon as the process is not busy with requests, at the latest five seconds after `since`, so that what is
 * older than that never waits: a backlog is worked off at full speed. A process that stops waits for nothing.
 *
 * @param since When the job was queued, by the database's clock.
 * @param busy For tests.
 */
export async function calmMoment(since: Date, busy: () => boolean = isBusy): Promise<void> {
  const latest = Math.min(since.getTime(), Date.now()) + longestWait
  while (Date.now() < latest && !isDraining() && busy()) {
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
