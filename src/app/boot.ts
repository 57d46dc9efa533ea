import { businessMetrics } from '@/features/insight/business-metrics'
import { openStoreDirectory, presentStore } from '@/features/stores/store-directory'
import { measureBackups } from '@/platform/backup/measure-backups'
import { collectSoonerUnderLoad } from '@/platform/collect-sooner'
import { env } from '@/platform/env'
import { answerAhead } from '@/platform/http/answer-ahead'
import { apiAhead } from '@/platform/http/api-ahead'
import { recordPeers } from '@/platform/http/client-address'
import { refuseMalformed } from '@/platform/http/refuse-malformed'
import { withPageScripts } from '@/platform/http/content-security-policy'
import { deferScripts, splitPage } from '@/platform/http/deferred-scripts'
import { prepareQueues, startWorker } from '@/platform/jobs/worker'
import { isDraining } from '@/platform/lifecycle'
import { logger } from '@/platform/logger'
import { addCollector } from '@/platform/metrics/collectors'
import { measureProcess } from '@/platform/metrics/process'
import { measureQueue } from '@/platform/jobs/measure-queue'
import { watchHttp } from '@/platform/metrics/watch-http'
import type { HeldPages } from '@/platform/page-cache/page-document'
import { installPageCache } from '@/platform/page-cache/install'
import { openRedis } from '@/platform/redis'
import { payloadConfig, systemContext } from '@/platform/request-context'

import { earlyScript } from './(storefront)/early/early-script'
import { deferredPages, personalPaths } from './(storefront)/shell/personal-pages'
import { drainOnSignals } from './drain'
import { handlers, schedules } from './handlers'
import { migrateUnderLock } from './migrate'
import { pageAddress } from './page-address'
import { routeClass } from './route-classes'

/**
 * Milliseconds for the first pages after a start. Jobs that are due then, such as the check of the read model, would
 * compete with them for the processor.
 */
const headStart = 2000

/** Checks the environment, migrates, and starts the worker where this process is one. */
export async function boot(): Promise<void> {
  await observe()
  recordPeers()
  openRedis()
  // Before the database, so that the build, which has none, finds this code when it compiles ahead.
  await payloadConfig()
  await migrateUnderLock()
  await openStoreDirectory()
  await installPageCache(pageAt, heldPages)
  if (isAheadOfNext()) answerAhead(apiAhead('/api/storefront/v1', loadAddresses))
  refuseMalformed()
  const isWorker = env().WORKER !== 'off'
  if (isWorker) await prepareQueues(handlers, schedules)
  if (isWorker) setTimeout(startJobs, headStart)
  collectSoonerUnderLoad()
  drainOnSignals()
  logger.info({ worker: env().WORKER }, 'ready')
}

/** A process without its jobs is of no use, so it ends when they cannot be started, and the platform restarts it. */
function startJobs(): void {
  if (isDraining()) return
  startWorker(systemContext, handlers).catch((error: unknown) => {
    // The queue is closed then.
    if (isDraining()) return
    logger.fatal({ err: error }, 'the worker cannot start')
    process.exit(1)
  })
}

/** In development Next answers, whose routes follow changes of the code. */
const isAheadOfNext = () => env().READY_ANSWERS === 'on' && env().NODE_ENV !== 'development'

/** With the first call, so that the start does not wait for it. */
const loadAddresses = async () => (await import('./api/storefront/addresses')).findAddress

/** The page that a path without a query leads to at a host, by this process's list of stores; null for none. */
function pageAt(host: string, path: string): string | null {
  const store = presentStore(host)
  const address = store && pageAddress(store, path, [])
  return address && !address.isRedundant ? address.page : null
}

/** Paths that are not public pages: those that proxy.ts does not rewrite to a store, and those of one person. */
const noPublicPage = new RegExp(`^/(?:api|_next|admin)(?:/|$)|\\.[a-z0-9]+$|${personalPaths}`)
const ownScripts = [earlyScript]

/** In development nothing is cached, and every inline script may run. */
const isPublic = (path: string): boolean => env().NODE_ENV !== 'development' && !noPublicPage.test(path)

/** All public pages, and those of one person whose scripts are deferred. */
const heldPages: HeldPages = {
  isPublic,
  isHeld: (path) => isPublic(path) || (env().NODE_ENV !== 'development' && deferredPages.test(path)),
  policyOf: (policy, html) => withPageScripts(policy, html, ownScripts),
  htmlOf: deferScripts,
  splitOf: splitPage,
}

/** Runs first, so that everything after it is logged, traced and reported. */
async function observe(): Promise<void> {
  if (env().SENTRY_DSN) (await import('@/platform/error-reports/start-error-reports')).startErrorReports()
  if (env().OTEL_EXPORTER_OTLP_ENDPOINT) (await import('@/platform/tracing/start-tracing')).startTracing()
  watchHttp(routeClass)
  measureProcess()
  measureQueue()
  measureBackups()
  for (const collector of businessMetrics) addCollector(collector)
}
