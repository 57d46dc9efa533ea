import type { Context } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import { changeCart } from './change-cart'
import { setQuantity as withQuantity } from './domain/cart'
import type { CartFailure } from './get-cart'

export type LineChangeFailure = CartFailure | { readonly code: 'invalid_quantity' }

/** Sets a line to 1 to 99 pieces, or to the available ones, with a message. An unknown line is `not_found`. */
export async function setQuantity(
  ctx: Context,
  token: string,
  { lineId, quantity }: { lineId: string; quantity: number },
): Promise<Result<CartView, LineChangeFailure>> {
  return changeCart<LineChangeFailure>(ctx, { token }, ({ cart }) => {
    const after = withQuantity(cart, lineId, quantity)
    if (after.ok) return ok({ cart: after.value })
    return after.code === 'line_not_found' ? fail('not_found') : fail('invalid_quantity')
  })
}
