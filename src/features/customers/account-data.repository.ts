import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { olderThan, purge, retentionDays } from '@/platform/retention'
import { endSessions } from '@/platform/sessions/session-store'
import { sqlOf } from '@/platform/transaction'

/** Links that have ended a while ago. */
export async function deleteEndedLinks(ctx: SystemContext): Promise<void> {
  await purge(ctx, sql`customer_tokens`, olderThan(sql`expires_at`, retentionDays.endedLinks))
}

/** Password, sessions and links of an account that is deleted. */
export async function deleteAccountData(ctx: SystemContext, customerId: string): Promise<void> {
  for (const table of [sql`customer_credentials`, sql`customer_tokens`]) {
    await sqlOf(ctx).execute(sql`delete from ${table} where customer_id = ${customerId}`)
  }
  await endSessions(ctx, { kind: 'customer', accountId: customerId })
}
