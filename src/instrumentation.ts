import type { Instrumentation } from 'next'

/** Runs once when the server starts: migrations under a lock, then the worker. The build never comes here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { boot } = await import('./app/boot')
  await boot()
}

/** Next calls it for what a page, an action or a route has thrown. Its path is told by its pattern alone. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logger } = await import('./platform/logger')
  logger.error({ err: error, route: routePath, kind: routeType }, 'page failed')
}
