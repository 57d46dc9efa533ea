import type { Context } from '@/platform/context'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { tokenHash } from '@/shared/ids'

import { findCart } from './cart.repository'
import { forgetCartToken, readCartToken, writeCartToken } from './current-cart'
import { mergeCarts } from './merge-carts'

/**
 * Merges this browser's cart with that of the customer's account, and stores the token of the result in the browser.
 * Returns the token; null when neither cart exists. Only in actions and route handlers.
 */
export async function adoptCart(ctx: Context, customerId: string): Promise<string | null> {
  const cart = await mergeCarts(ctx, { token: await readCartToken(), customerId })
  if (cart === null) await forgetCartToken()
  else await writeCartToken(cart)
  return cart
}

/** The country and the currency of a cart; null without such a cart. */
export async function findCartMarket(
  ctx: Context,
  token: string,
): Promise<{ country: CountryCode | null; currency: CurrencyCode } | null> {
  const cart = await findCart(ctx, tokenHash(token))
  return cart && { country: cart.country, currency: cart.currency }
}
