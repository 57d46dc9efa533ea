import config from '@payload-config'
import { createLocalReq, getPayload, type Payload } from 'payload'

import { systemClock } from '@/shared/clock'
import type { Locale } from '@/shared/locales'

import type { Context, StoreScope, SystemContext } from './context'
import { logger } from './logger'
import { watchPool } from './metrics/watch-sql'
import { prepareStatements } from './prepared-statements'
import { queueStatements } from './queue-statements'

/** The process's Payload instance; connects on first use. */
export async function payloadInstance(): Promise<Payload> {
  const payload = await getPayload({ config })
  const { pool } = payload.db
  // Without a listener, a connection that the server closes while it is idle would end the process.
  if (pool.listenerCount('error') === 0) pool.on('error', (error) => logger.warn({ err: error }, 'connection lost'))
  queueStatements(pool)
  prepareStatements(pool)
  // Last, so that it measures statements as they are sent.
  watchPool(pool)
  return payload
}

/** Payload's configuration, for callers that need no database. */
export const payloadConfig = () => config

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
