import type { Instrumentation } from 'next'

/** Runs once when the server starts: migrations under a lock, then the worker. The build does not run it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  try {
    const { boot } = await import('./app/boot')
    await boot()
  } catch (error) {
    // A server that listens but cannot serve would pass for healthy. It exits instead, so the platform restarts it, and
    // the log has the reason.
    process.stderr.write(`Flow Masters cannot start. ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/**
 * Next calls it with an error of a page, an action or a route. The log gets the route's pattern, not the path: it may
 * hold a secret.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logger } = await import('./platform/logger')
  logger.error({ err: error, route: routePath, kind: routeType }, 'page failed')
}
