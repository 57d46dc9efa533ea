import { takeClientTurn } from '@/platform/http/client-turn'

import { openShop, type Shop } from './page-context'

interface RouteContext {
  params: Promise<{ store: string; locale: string }>
}

/** A route for scripts of this shop's pages. Calls are limited by client. */
export const shopRoute =
  (answer: (shop: Shop, request: Request) => Promise<Response>) =>
  async (request: Request, { params }: RouteContext): Promise<Response> => {
    const { store, locale } = await params
    const shop = await openShop(store, locale, request.headers)
    if (!shop) return new Response(null, { status: 404 })
    const turn = await takeClientTurn(shop.ctx, 'read')
    if (!turn.ok) return new Response(null, { status: 429, headers: { 'Retry-After': String(turn.retryAfter) } })
    return answer(shop, request)
  }
