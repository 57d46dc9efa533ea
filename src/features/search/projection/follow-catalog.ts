import { listProductIds, listProductIdsIn } from '@/features/catalog/product-ids.queries'
import { categoriesChanged, frequent, productsChanged } from '@/features/catalog/product.events'
import { storeLanguagesChanged } from '@/features/stores/store.events'
import type { SystemContext } from '@/platform/context'
import { subscribe, type Subscription } from '@/platform/events'

import { projectProducts } from './project-products'

const pageSize = 500

/** Of all products of a store or a large category. */
const longLease = { leaseSeconds: 3 * 3600 }

type Page = { readonly after: string | null; readonly limit: number }

/** @throws when there are any, so that the event is handled again, and is a dead letter in the end. */
function refuseSkipped(skipped: readonly string[]): void {
  if (skipped.length === 0) return
  const first = skipped.slice(0, 5).join(', ')
  throw new Error(`${String(skipped.length)} products could not be projected, such as ${first}`)
}

async function projectSome(ctx: SystemContext, storeId: string, ids: readonly string[]): Promise<void> {
  refuseSkipped(await projectProducts(ctx, storeId, ids))
}

/** Projects the products that `list` lists page by page, so that none is left out that is there all the time. */
async function projectAll(
  ctx: SystemContext,
  storeId: string,
  list: (page: Page) => Promise<readonly string[]>,
): Promise<void> {
  const skipped: string[] = []
  let after: string | null = null
  do {
    const ids: readonly string[] = await list({ after, limit: pageSize })
    skipped.push(...(await projectProducts(ctx, storeId, ids)))
    after = ids.length < pageSize ? null : (ids.at(-1) ?? null)
  } while (after !== null)
  refuseSkipped(skipped)
}

/** Keep the read model up to date. */
export const catalogProjections: readonly Subscription[] = [
  subscribe(productsChanged, 'search', (ctx, { storeId, productIds }) => projectSome(ctx, storeId, productIds), {
    ...frequent,
    leaseSeconds: 300,
  }),
  subscribe(
    categoriesChanged,
    'search',
    (ctx, { storeId, categoryIds }) => projectAll(ctx, storeId, (page) => listProductIdsIn(ctx, categoryIds, page)),
    longLease,
  ),
  subscribe(
    storeLanguagesChanged,
    'search',
    (ctx, { storeId }) => projectAll(ctx, storeId, (page) => listProductIds(ctx, storeId, page)),
    longLease,
  ),
]
