import { usualMarket } from '@/features/stores/usual-market'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { tokenHash, uuidV7 } from '@/shared/ids'
import { ok, type Result } from '@/shared/result'

import { cartTokenOf } from './cart-token'
import type { CartView } from './cart-view'
import type { NewCartInput } from './cart.schemas'
import { insertCart, type StoredCart } from './cart.repository'
import { checkMarket, type MarketFailure } from './check-market'
import { presentCart } from './present-cart'

/** Creates an empty cart. Its token is only in the answer. */
export async function createCart(
  ctx: Context,
  { currency = usualMarket(ctx).currency, country }: NewCartInput,
): Promise<Result<CartView, MarketFailure>> {
  const market = checkMarket(ctx, { currency, country })
  if (!market.ok) return market
  const id = uuidV7(ctx.clock.now())
  await insertCart(ctx, {
    id,
    tokenHash: tokenHash(cartTokenOf(id)),
    currency,
    country: country ?? null,
    locale: localeOf(ctx),
  })
  const stored: StoredCart = { ...empty, id, currency, country: country ?? null, locale: localeOf(ctx) }
  return ok(await presentCart(ctx, { stored, cart: { currency, lines: [] }, variants: new Map(), messages: [] }))
}

const empty = {
  formerCurrency: null,
  customerId: null,
  email: null,
  shippingAddress: null,
  billingAddress: null,
  shippingMethod: null,
  orderId: null,
  status: 'open',
  version: '',
  lines: [],
} as const
