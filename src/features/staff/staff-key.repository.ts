import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly storeId: string | null
}

/** Stores the keyed hash of a person's API key, or removes it when null. Returns the person's account. */
export async function saveKeyHash(ctx: SystemContext, staffId: string, hash: string | null): Promise<Account | null> {
  const { rows } = await sqlOf(ctx).execute<{ id: string; email: string; name: string; storeId: string | null }>(sql`
    update staff s set api_key_index = ${hash}, enable_a_p_i_key = ${hash !== null}, api_key = null, updated_at = now()
    where s.id = ${staffId}::uuid
    returning s.id, s.email, s.name,
      (select r.stores_id from staff_rels r where r.parent_id = s.id and r.path = 'stores' order by r."order" limit 1)
        as "storeId"`)
  return rows[0] ?? null
}
