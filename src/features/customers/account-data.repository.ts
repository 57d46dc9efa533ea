import { eq } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { olderThan, purge, retentionDays } from '@/platform/retention'
import { endSessions } from '@/platform/sessions/session-store'
import { sqlOf } from '@/platform/transaction'

import { customerCredentials, customerTokens } from './customer.tables'

/** Links that have ended a while ago. */
export async function deleteEndedLinks(ctx: SystemContext): Promise<void> {
  await purge(ctx, customerTokens, olderThan(customerTokens.expiresAt, retentionDays.endedLinks))
}

/** Password, sessions and links of an account that is deleted. */
export async function deleteAccountData(ctx: SystemContext, customerId: string): Promise<void> {
  for (const table of [customerCredentials, customerTokens]) {
    await sqlOf(ctx).delete(table).where(eq(table.customerId, customerId))
  }
  await endSessions(ctx, { kind: 'customer', accountId: customerId })
}
