import { createLocalReq, getPayload, type Payload } from 'payload'

import { systemClock } from '@/shared/clock'
import type { Locale } from '@/shared/locales'

import type { Context, StoreScope, SystemContext } from './context'
import { env } from './env'
import { logger } from './logger'
import { watchPool } from './metrics/watch-sql'
import { perProcess } from './per-process'
import { prepareStatements } from './prepared-statements'
import { queueStatements } from './queue-statements'

/**
 * Payload's configuration, for callers that need no database. It imports most of the server's code, and each of Next's
 * bundles has its own copy: the pages, which use the instance of the start, must not load theirs.
 */
export const payloadConfig = async () => (await import('@payload-config')).default

const opened = perProcess<{ payload: Payload | null }>('payload', () => ({ payload: null }))

/** The process's Payload instance; connects on first use. */
export async function payloadInstance(): Promise<Payload> {
  // In development Payload compares the configuration with the one that it knows; in tests it is opened more than once.
  if (opened.payload && env().NODE_ENV === 'production') return opened.payload
  const payload = await getPayload({ config: payloadConfig() })
  const { pool } = payload.db
  // Without a listener, a connection that the server closes while it is idle would end the process.
  if (pool.listenerCount('error') === 0) pool.on('error', (error) => logger.warn({ err: error }, 'connection lost'))
  queueStatements(pool)
  prepareStatements(pool)
  // Last, so that it measures statements as they are sent.
  watchPool(pool)
  opened.payload = payload
  return payload
}

interface RequestOptions {
  headers?: Headers
  locale?: Locale
}

/** A context without a store: for jobs, webhooks and commands. */
export async function systemContext(options: RequestOptions = {}): Promise<SystemContext> {
  const payload = await payloadInstance()
  const req = await createLocalReq(
    {
      ...(options.locale ? { locale: options.locale } : {}),
      ...(options.headers ? { req: { headers: options.headers } } : {}),
    },
    payload,
  )
  return { payload, req, clock: systemClock }
}

/** The context of one request, action or page of a store. Contexts do not share transactions. */
export async function storeContext(store: StoreScope, options: RequestOptions = {}): Promise<Context> {
  return { ...(await systemContext({ locale: store.defaultLocale, ...options })), store }
}
