import type { Context } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { tokenHash } from '@/shared/ids'
import type { Result } from '@/shared/result'

import type { CartView } from './cart-view'
import { findCart, lockOpenCart, saveCart } from './cart.repository'
import { checkMarket, type MarketFailure } from './check-market'
import { settleCountry } from './domain/settle-country'
import { getCart, type CartFailure } from './get-cart'
import { isShippedCart, loadVariants } from './present-cart'

interface WantedMarket {
  readonly country?: CountryCode | undefined
  readonly currency?: CurrencyCode | undefined
}

/**
 * Prices the cart for another country or in another currency of the store. Lines that are not sold in the currency are
 * left out, with a message, and return with the former currency if the cart was not changed meanwhile. An address in
 * another country than the new one is removed.
 */
export async function setMarket(
  ctx: Context,
  token: string,
  { country, currency }: WantedMarket,
): Promise<Result<CartView, CartFailure | MarketFailure>> {
  const market = checkMarket(ctx, { country, currency })
  if (!market.ok) return market
  await inTransaction(ctx, async () => {
    const hash = tokenHash(token)
    const isLocked = await lockOpenCart(ctx, hash)
    const stored = isLocked ? await findCart(ctx, hash) : null
    if (!stored) return
    const isMoved = currency !== undefined && (stored.currency !== currency || stored.formerCurrency !== null)
    const isShipped = country !== undefined && isShippedCart(stored, await loadVariants(ctx, stored))
    const details = {
      ...(country === undefined ? {} : settleCountry(stored, { country, isShipped })),
      ...(isMoved ? { currency } : {}),
    }
    const lines = isMoved ? stored.lines.map((line) => ({ ...line, shownPrice: null })) : undefined
    await saveCart(ctx, { id: stored.id }, { details, lines })
  })
  return getCart(ctx, token)
}
