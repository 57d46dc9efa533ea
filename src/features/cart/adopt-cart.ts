import type { Context } from '@/platform/context'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { tokenHash } from '@/shared/ids'

import { findCart } from './cart.repository'
import { forgetCartToken, readCartToken, writeCartToken } from './current-cart'
import { mergeCarts } from './merge-carts'

/**
 * Makes the cart of this browser and the one of the customer's account one, which the browser has from then on. Returns its
 * token; null when there is neither. Only in actions and route handlers.
 */
export async function adoptCart(ctx: Context, customerId: string): Promise<string | null> {
  const cart = await mergeCarts(ctx, { token: await readCartToken(), customerId })
  if (cart === null) await forgetCartToken()
  else await writeCartToken(cart)
  return cart
}

/** Where a cart goes and in which currency it is; null without such a cart. */
export async function findCartMarket(
  ctx: Context,
  token: string,
): Promise<{ country: CountryCode | null; currency: CurrencyCode } | null> {
  const cart = await findCart(ctx, tokenHash(token))
  return cart && { country: cart.country, currency: cart.currency }
}
