import { hostname } from 'node:os'
import { readFileSync } from 'node:fs'

import { env } from '@/platform/env'
import { errorReports } from '@/platform/metrics/outside'

import { setErrorReporter } from './reporter'
import { sentryReporter } from './sentry-reporter'

/** The version of the build that a report names. */
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
 * From now on sends every unexpected error that is logged to SENTRY_DSN, including those that end the process and those
 * that Node would only print.
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
