import { jobQueue } from '@/platform/jobs'
import { systemContext } from '@/platform/request-context'

import { createProduct } from '../factories/product'
import { createStaff } from '../factories/staff'
import { createStore } from '../factories/store'
import { smallShopStaff } from './small-shop-staff'

/** `payload run tests/support/fill-small-shop.ts`: one store with one notebook and a manager into DATABASE_URL, for the fault tests. */
const system = await systemContext()
const store = await createStore(system, { slug: 'small', isDefault: true })
const ctx = { ...system, store }
await createStaff(ctx, 'manager', smallShopStaff)
await createProduct(ctx, {
  slug: 'notebook',
  variants: [
    { sku: 'LIMITED', onHand: 10 },
    { sku: 'PLENTY', onHand: 100_000 },
  ],
})
await (await jobQueue()).stop({ graceful: false })
process.exit(0)
