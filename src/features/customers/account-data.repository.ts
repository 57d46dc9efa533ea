import { eq } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { olderThan, purge, retentionDays } from '@/platform/retention'
import { endSessions } from '@/platform/sessions/session-store'
import { sqlOf } from '@/platform/transaction'

import { customerCredentials, customerTokens } from './customer.tables'

/** Deletes links that expired before the retention period. */
export async function deleteEndedLinks(ctx: SystemContext): Promise<void> {
  await purge(ctx, customerTokens, olderThan(customerTokens.expiresAt, retentionDays.endedLinks))
}

/** Deletes password, sessions and links of a deleted account. */
export async function deleteAccountData(ctx: SystemContext, customerId: string): Promise<void> {
  for (const table of [customerCredentials, customerTokens]) {
    await sqlOf(ctx).delete(table).where(eq(table.customerId, customerId))
  }
  await endSessions(ctx, { kind: 'customer', accountId: customerId })
}
