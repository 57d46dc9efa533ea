import { createVerifiedCustomer } from '@/features/customers/create-verified-customer'
import { findStoreBySlug } from '@/features/stores/store-directory'

import { demoAccounts } from './accounts'
import type { Seeder } from './seeder'

/** Staff of the demo with their stores; `stores` maps slugs to ids. */
export async function seedStaff({ ctx }: Seeder, stores: ReadonlyMap<string, string>): Promise<void> {
  for (const { role, name, email, password, stores: slugs } of demoAccounts.staff) {
    const ids = slugs === null ? [...stores.values()] : slugs.flatMap((slug) => stores.get(slug) ?? [])
    await ctx.payload.create({ collection: 'staff', data: { role, name, email, password, stores: ids }, depth: 0 })
  }
}

/** Customers of the demo, whose e-mail addresses count as verified. */
export async function seedCustomers({ ctx }: Seeder): Promise<void> {
  for (const { store: slug, ...account } of demoAccounts.customers) {
    const store = await findStoreBySlug(slug)
    if (store) await createVerifiedCustomer({ ...ctx, store }, account)
  }
}
