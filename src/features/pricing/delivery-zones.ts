import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

import type { CurrencyZones } from './domain/delivery'
import { deliveryZones } from './domain/delivery-zones'
import { presentStoreRates } from './store-rates'

/**
 * The delivery zones of the context's store with their times, for pages without a cart. Cached until the store changes.
 */
export function findDeliveryZones(ctx: Context): Promise<CurrencyZones[]> {
  const { id, currencies, notServed } = ctx.store
  return cached(['delivery', id, ...currencies, '', ...notServed], [cacheTags.store(id)], async () => {
    const { shippingMethods } = await presentStoreRates(ctx, localeOf(ctx))
    return deliveryZones({ methods: shippingMethods, currencies, notServed })
  })
}
