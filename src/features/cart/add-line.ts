import type { StockShortage } from '@/features/inventory/stock-shortage'
import type { Context } from '@/platform/context'
import { uuidV7 } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import type { AddLineInput } from './cart.schemas'
import { changeCart } from './change-cart'
import { addLine as withLine } from './domain/cart'
import type { CartFailure } from './get-cart'
import { isForSale } from './present-cart'

export type AddLineFailure =
  | CartFailure
  /** The SKU does not exist in this store, is not for sale, or has no price in the cart's currency. */
  | { readonly code: 'variant_unavailable' }
  | StockShortage
  | { readonly code: 'cart_full'; readonly maxLines: number }
  | { readonly code: 'invalid_quantity' }

/**
 * Adds pieces of a variant to the cart. When fewer are available than requested, it adds those, with a message; when
 * none is available it fails.
 */
export async function addLine(
  ctx: Context,
  token: string,
  { sku, quantity }: AddLineInput,
): Promise<Result<CartView, AddLineFailure>> {
  return changeCart<AddLineFailure>(ctx, { token, skus: [sku] }, ({ cart, variants }) => {
    const variant = [...variants.values()].find((each) => each.sku === sku)
    if (!variant || !isForSale(variant)) return fail('variant_unavailable')
    const { available, allowBackorder } = variant.stock
    if (available !== null && available <= 0 && !allowBackorder) {
      return fail('insufficient_stock', { lines: [{ sku, requested: quantity, available: 0 }] })
    }
    const id = uuidV7(ctx.clock.now())
    const after = withLine(cart, { id, variantId: variant.variantId, sku, quantity })
    return after.ok ? ok({ cart: after.value }) : after
  })
}
