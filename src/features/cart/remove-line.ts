import type { Context } from '@/platform/context'
import { fail, ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import { changeCart } from './change-cart'
import { removeLine as withoutLine } from './domain/cart'
import type { CartFailure } from './get-cart'

/** Removes a line from the cart. An unknown line is `not_found`. */
export async function removeLine(ctx: Context, token: string, lineId: string): Promise<Result<CartView, CartFailure>> {
  return changeCart<CartFailure>(ctx, { token }, ({ cart }) => {
    const after = withoutLine(cart, lineId)
    return after.ok ? ok({ cart: after.value }) : fail('not_found')
  })
}
