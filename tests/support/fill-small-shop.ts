import { jobQueue } from '@/platform/jobs'
import { systemContext } from '@/platform/request-context'

import { createProduct } from '../factories/product'
import { createStore } from '../factories/store'

/** `payload run tests/support/fill-small-shop.ts`: one store with one notebook into DATABASE_URL, for the fault tests. */
const system = await systemContext()
const store = await createStore(system, { slug: 'small', isDefault: true })
await createProduct(
  { ...system, store },
  {
    slug: 'notebook',
    variants: [
      { sku: 'LIMITED', onHand: 10 },
      { sku: 'PLENTY', onHand: 100_000 },
    ],
  },
)
await (await jobQueue()).stop({ graceful: false })
process.exit(0)
