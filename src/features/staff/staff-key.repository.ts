import { eq, sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { staff, staff_rels } from '@/platform/payload-schema'
import { subquery } from '@/platform/subquery'
import { sqlOf } from '@/platform/transaction'

import { ofStores } from './staff-stores-sql'

interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly storeId: string | null
}

/** Stores the keyed hash of a person's API key, or removes it when null. Returns the person's account. */
export async function saveKeyHash(ctx: SystemContext, staffId: string, hash: string | null): Promise<Account | null> {
  const [account] = await sqlOf(ctx)
    .update(staff)
    .set({ apiKeyIndex: hash, enableAPIKey: hash !== null, apiKey: null, updatedAt: sql`now()` })
    .where(eq(staff.id, staffId))
    .returning({
      id: staff.id,
      email: staff.email,
      name: staff.name,
      storeId: subquery<string | null>(sql`select ${staff_rels.storesID} from ${staff_rels}
        where ${staff_rels.parent} = ${staff.id} and ${ofStores} order by ${staff_rels.order} limit 1`),
    })
  return account ?? null
}
