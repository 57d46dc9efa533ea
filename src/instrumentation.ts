import type { Instrumentation } from 'next'

/** Runs once when the server starts: migrations under a lock, then the worker. The build never comes here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  try {
    const { boot } = await import('./app/boot')
    await boot()
  } catch (error) {
    // A server that listens and cannot serve would look alive; whoever runs the container starts it again or reads this.
    process.stderr.write(`Flow Masters cannot start. ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

/** Next calls it for what a page, an action or a route has thrown. Its path is told by its pattern alone. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logger } = await import('./platform/logger')
  logger.error({ err: error, route: routePath, kind: routeType }, 'page failed')
}
