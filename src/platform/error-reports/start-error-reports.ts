import { hostname } from 'node:os'
import { readFileSync } from 'node:fs'

import { env } from '@/platform/env'
import { errorReports } from '@/platform/metrics/outside'

import { setErrorReporter } from './reporter'
import { sentryReporter } from './sentry-reporter'

/** The build, so that a report tells which version it is of. */
function release(): string {
  const given = env().SENTRY_RELEASE
  if (given) return given
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim()
  } catch {
    return 'development'
  }
}

/**
 * Sends every unexpected error that is logged to SENTRY_DSN, from now on: also what ends the process, and what Node would
 * only print.
 */
export function startErrorReports(): void {
  const { SENTRY_DSN: dsn, SENTRY_ENVIRONMENT: environment } = env()
  if (!dsn) return
  const reporter = sentryReporter({
    dsn,
    environment,
    release: release(),
    serverName: hostname(),
    onOutcome: (outcome) => {
      errorReports.inc({ outcome })
    },
  })
  setErrorReporter(reporter)
  process.on('uncaughtExceptionMonitor', (error, origin) => {
    reporter.report(error, origin, {})
  })
}
