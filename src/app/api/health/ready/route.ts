import { sql } from 'drizzle-orm'

import { isDraining } from '@/platform/lifecycle'
import { logger } from '@/platform/logger'
import { systemContext } from '@/platform/request-context'
import { sqlOf } from '@/platform/transaction'

export const dynamic = 'force-dynamic'

/** Ready when the database answers; the schema was migrated before the server listened. Not while it is ending. */
export async function GET(): Promise<Response> {
  if (isDraining()) return Response.json({ status: 'draining' }, { status: 503 })
  try {
    const ctx = await systemContext()
    await sqlOf(ctx).execute(sql`select 1`)
    return Response.json({ status: 'ok', checks: { database: 'ok' } })
  } catch (error) {
    logger.error({ err: error }, 'not ready')
    return Response.json({ status: 'unavailable', checks: { database: 'failed' } }, { status: 503 })
  }
}
