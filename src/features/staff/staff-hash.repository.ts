import { eq } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { staff } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

type PasswordHash = Pick<typeof staff.$inferSelect, 'hash' | 'salt'>

/** The hash and salt of a member's password; null for an account that does not exist. */
export async function findPasswordHash(ctx: SystemContext, staffId: string): Promise<PasswordHash | null> {
  const [found] = await sqlOf(ctx)
    .select({ hash: staff.hash, salt: staff.salt })
    .from(staff)
    .where(eq(staff.id, staffId))
  return found ?? null
}
