import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { staff, staff_rels } from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'
import { sqlOf } from '@/platform/transaction'

import { ofStores } from './staff-stores-sql'

interface NewReset {
  /** As accounts have them: lower case, without spaces around. */
  readonly email: string
  readonly hash: string
  /** Seconds for which the link works. */
  readonly lifetime: number
  /** Seconds since the last request in which another one is ignored. */
  readonly pause: number
}

interface ResetAccount {
  readonly staffId: string
  /** The first of the person's stores. */
  readonly storeId: string | null
}

const seconds = (count: number) => sql`make_interval(secs => ${count})`

/**
 * Stores the hash of a link to choose a new password, in place of an earlier one. Null, and nothing is stored, when no
 * account has the address and when the last request was a moment ago: of several at once, one gets the account.
 */
export async function saveReset(
  ctx: SystemContext,
  { email, hash, lifetime, pause }: NewReset,
): Promise<ResetAccount | null> {
  const [account] = await sqlOf(ctx)
    .update(staff)
    .set({
      resetPasswordToken: hash,
      resetPasswordExpiration: sql`now() + ${seconds(lifetime)}`,
      resetPasswordRequestedAt: sql`now()`,
    })
    .where(
      and(
        eq(staff.email, email),
        or(isNull(staff.resetPasswordRequestedAt), lte(staff.resetPasswordRequestedAt, sql`now() - ${seconds(pause)}`)),
      ),
    )
    .returning({
      staffId: staff.id,
      storeId: subquery<string | null>(sql`select ${staff_rels.storesID} from ${staff_rels}
        where ${staff_rels.parent} = ${staff.id} and ${ofStores} order by ${staff_rels.order} limit 1`),
    })
  return account ?? null
}

/** The account, as it is now, whose link to choose a new password has this hash; null once the link no longer works. */
export async function findReset(ctx: SystemContext, hash: string): Promise<{ email: string; name: string } | null> {
  const [account] = await sqlOf(ctx)
    .select({ email: staff.email, name: staff.name })
    .from(staff)
    .where(and(eq(staff.resetPasswordToken, hash), gt(staff.resetPasswordExpiration, sql`now()`)))
  return account ?? null
}
