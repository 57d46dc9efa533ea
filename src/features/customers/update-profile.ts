import type { Context } from '@/platform/context'

import { updateCustomer } from './customer.repository'

/** The address is not among them: changing it needs a proof that the new one is the customer's. */
export async function updateProfile(ctx: Context, customerId: string, changes: { name: string }): Promise<void> {
  await updateCustomer(ctx, customerId, changes)
}
