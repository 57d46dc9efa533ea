import type { StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'

import { unique } from './unique'

/** A member of the store's staff; returns the id. */
export async function createStaff(ctx: Context, role: StaffRole = 'manager'): Promise<string> {
  const { id } = await ctx.payload.create({
    collection: 'staff',
    data: {
      name: 'Grace Hopper',
      email: `${unique('grace')}@example.com`,
      password: unique('a-long-password'),
      role,
      stores: [ctx.store.id],
    },
  })
  return id
}
