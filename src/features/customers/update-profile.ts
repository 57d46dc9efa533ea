import type { Context } from '@/platform/context'

import { updateCustomer } from './customer.repository'

/** Changes the name. The e-mail address cannot be changed here, because the customer must first confirm the new one. */
export async function updateProfile(ctx: Context, customerId: string, changes: { name: string }): Promise<void> {
  await updateCustomer(ctx, customerId, changes)
}
