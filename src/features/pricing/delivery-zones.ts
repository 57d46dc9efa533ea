import { cached, cacheTags } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

import type { DeliveryZone } from './domain/delivery'
import { deliveryZones } from './domain/delivery-zones'
import { presentStoreRates } from './store-rates'

/** Where the context's store delivers to and how fast, for pages without a cart. Cached until the store changes. */
export function findDeliveryZones(ctx: Context): Promise<DeliveryZone[]> {
  const { id, defaultCurrency } = ctx.store
  return cached(['delivery', id, defaultCurrency], [cacheTags.store(id)], async () => {
    const { shippingMethods } = await presentStoreRates(ctx, localeOf(ctx))
    return deliveryZones(shippingMethods, defaultCurrency)
  })
}
