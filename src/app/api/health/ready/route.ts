import { pingDatabase } from '@/platform/database.queries'
import { isDraining } from '@/platform/lifecycle'
import { logger } from '@/platform/logger'
import { askRedis, hasRedis } from '@/platform/redis'
import { systemContext } from '@/platform/request-context'
import { isBucketReachable } from '@/platform/storage/bucket-health'

export const dynamic = 'force-dynamic'

/**
 * Ready when the database answers (the schema is migrated before the server listens) and the process is not draining.
 * Redis and the bucket do not count: without them the shop is degraded, and taking all replicas out of service would be
 * worse.
 */
export async function GET(): Promise<Response> {
  if (isDraining()) return Response.json({ status: 'draining' }, { status: 503 })
  const [database, redis, storage] = await Promise.all([
    isDatabaseReachable(),
    hasRedis() ? askRedis((client) => client.ping()).then((found) => found !== null) : null,
    isBucketReachable(),
  ])
  const checks = {
    database: database ? 'ok' : 'failed',
    ...(redis === null ? {} : { redis: redis ? 'ok' : 'degraded' }),
    ...(storage === null ? {} : { storage: storage ? 'ok' : 'degraded' }),
  }
  if (!database) return Response.json({ status: 'unavailable', checks }, { status: 503 })
  const isDegraded = redis === false || storage === false
  return Response.json({ status: isDegraded ? 'degraded' : 'ok', checks })
}

async function isDatabaseReachable(): Promise<boolean> {
  try {
    await pingDatabase(await systemContext())
    return true
  } catch (error) {
    logger.error({ err: error }, 'not ready')
    return false
  }
}
