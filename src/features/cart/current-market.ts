import { listAddresses } from '@/features/customers/addresses'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import type { Market } from '@/features/stores/domain/market'
import { shopperMarket } from '@/features/stores/shopper-market'
import type { Context } from '@/platform/context'

/**
 * The market of this browser's shopper, for pages and actions of the cart and the checkout: their choice, or else the
 * country of a signed-in customer's default address, or else the store's default for the language.
 */
export async function currentMarket(ctx: Context): Promise<Market> {
  const customer = await findCurrentCustomer(ctx)
  const [home] = customer ? await listAddresses(ctx, customer.id) : []
  return shopperMarket(ctx, { country: home?.address.country })
}
