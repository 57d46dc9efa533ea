import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

import { freeDeliveries, type FreeDelivery } from './domain/free-delivery'
import { presentStoreRates } from './store-rates'

/** The limits of free delivery of the context's store, for pages without a cart. Cached until the store changes. */
export function findFreeDeliveries(ctx: Context): Promise<FreeDelivery[]> {
  const { id, currencies, notServed } = ctx.store
  return cached(['free-delivery', id, ...currencies, '', ...notServed], [cacheTags.store(id)], async () => {
    const { shippingMethods } = await presentStoreRates(ctx, localeOf(ctx))
    return freeDeliveries({ methods: shippingMethods, currencies, notServed })
  })
}
