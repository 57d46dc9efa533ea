import type { CartContents } from '@/features/cart/cart-contents'
import { findShownCart } from '@/features/cart/find-shown-cart'
import { cartLabels } from '@/features/cart/ui/cart-labels'

import { shopRoute } from '../../../../shop-route'

/** `GET /cart/contents`: what the drawer of this shop's pages shows to the browser that asks. */
export const GET = shopRoute(async ({ ctx, locale }) => {
  const contents: CartContents = { cart: await findShownCart(ctx), labels: cartLabels(locale) }
  return Response.json(contents, { headers: { 'Cache-Control': 'private, no-store' } })
})
