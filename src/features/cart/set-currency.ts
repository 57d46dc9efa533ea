import type { Context } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'
import type { CurrencyCode } from '@/shared/currencies'
import { tokenHash } from '@/shared/ids'
import { fail, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import { findCart, lockOpenCart, saveDetails, saveLines } from './cart.repository'
import { getCart, type CartFailure } from './get-cart'

/**
 * Prices the cart in another currency of the store. What is not sold in it is left out, with a message, and is back when
 * the shopper returns to the former currency before changing the cart.
 */
export async function setCurrency(
  ctx: Context,
  token: string,
  currency: CurrencyCode,
): Promise<Result<CartView, CartFailure | { readonly code: 'currency_unavailable' }>> {
  if (!ctx.store.currencies.includes(currency)) return fail('currency_unavailable')
  await inTransaction(ctx, async () => {
    const hash = tokenHash(token)
    const isLocked = await lockOpenCart(ctx, hash)
    const stored = isLocked ? await findCart(ctx, hash) : null
    if (!stored || (stored.currency === currency && stored.formerCurrency === null)) return
    await saveDetails(ctx, stored.id, { currency })
    await saveLines(
      ctx,
      stored.id,
      stored.lines.map((line) => ({ ...line, shownPrice: null })),
    )
  })
  return getCart(ctx, token)
}
