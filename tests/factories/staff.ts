import { randomBytes, randomUUID } from 'node:crypto'

import { resetHash, resetSecret } from '@/features/staff/reset-token'
import { saveReset } from '@/features/staff/reset.repository'
import { keyHash, keyPrefix } from '@/features/staff/staff-key'
import { saveKeyHash } from '@/features/staff/staff-key.repository'
import type { StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'

import { unique } from './unique'

/** A member of the store's staff, with a random password unless one is given; returns the id. */
export async function createStaff(
  ctx: Context,
  role: StaffRole = 'manager',
  account: { email: string; password: string } = {
    email: `${unique('grace')}@example.com`,
    password: unique('a-long-password'),
  },
): Promise<string> {
  const { id } = await ctx.payload.create({
    collection: 'staff',
    data: {
      name: 'Grace Hopper',
      ...account,
      role,
      stores: [ctx.store.id],
    },
  })
  return id
}

/** An API key of a member of staff, as the panel's button makes it. */
export async function createStaffKey(ctx: Context, staffId: string): Promise<string> {
  const key = `${keyPrefix}${randomBytes(32).toString('base64url')}`
  await saveKeyHash(ctx, staffId, keyHash(ctx.payload.secret, key))
  return key
}

/** The secret of a link to choose a new password, as the mail to this member of staff has it. */
export async function createResetLink(ctx: Context, email: string): Promise<string> {
  const secret = resetSecret(randomUUID())
  const account = await saveReset(ctx, { email, hash: resetHash(secret), lifetime: 3600, pause: 0 })
  if (!account) throw new Error(`No member of staff has the address ${email}`)
  return secret
}
