import type { CartContents } from '@/features/cart/cart-contents'
import { findShownCart } from '@/features/cart/find-shown-cart'
import { cartLabels } from '@/features/cart/ui/cart-labels'
import { takeClientTurn } from '@/platform/http/client-turn'

import { openShop } from '../../../../page-context'

interface RouteContext {
  params: Promise<{ store: string; locale: string }>
}

/** `GET /cart/contents`: what the drawer of this shop's pages shows to the browser that asks. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { store, locale: wanted } = await params
  const shop = await openShop(store, wanted, request.headers)
  if (!shop) return new Response(null, { status: 404 })
  const { ctx, locale } = shop
  const turn = await takeClientTurn(ctx, 'read')
  if (!turn.ok) return new Response(null, { status: 429, headers: { 'Retry-After': String(turn.retryAfter) } })
  const contents: CartContents = { cart: await findShownCart(ctx), labels: cartLabels(locale) }
  return Response.json(contents, { headers: { 'Cache-Control': 'private, no-store' } })
}
