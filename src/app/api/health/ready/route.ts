import { sql } from 'drizzle-orm'

import { logger } from '@/platform/logger'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

export const dynamic = 'force-dynamic'

/** Ready when the database answers; the schema was migrated before the server listened. */
export async function GET(): Promise<Response> {
  try {
    const ctx = await systemContext()
    await sqlOf(ctx).execute(sql`select 1`)
    return Response.json({ status: 'ok', checks: { database: 'ok' } })
  } catch (error) {
    logger.error({ err: error }, 'not ready')
    return Response.json({ status: 'unavailable', checks: { database: 'failed' } }, { status: 503 })
  }
}
