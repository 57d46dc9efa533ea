import type { CartContents } from '@/features/cart/cart-contents'
import { findShownCart } from '@/features/cart/find-shown-cart'
import { cartLabels } from '@/features/cart/ui/cart-labels'

import { shopRoute } from '../../../../shop-route'

/** `GET /cart/contents`: the contents of the cart drawer for this browser. */
export const GET = shopRoute(async ({ ctx, locale }) => {
  const contents: CartContents = { cart: await findShownCart(ctx), labels: cartLabels(locale) }
  return Response.json(contents, { headers: { 'Cache-Control': 'private, no-store' } })
})
