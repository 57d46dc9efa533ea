import type { Context } from '@/platform/context'
import type { CountryCode } from '@/shared/countries'
import { tokenHash } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import { findCartWithVariants } from './cart.repository'
import { clampCart, presentCart, toCart } from './present-cart'

export type CartFailure =
  /** The token is unknown or belongs to another store. */
  | { readonly code: 'not_found' }
  /** The cart has become an order; a new cart is needed. */
  | { readonly code: 'cart_completed' }

/**
 * The cart with a fresh quote, reduced to what is available now. It saves nothing, so the messages stay until the
 * shopper changes the cart. `country` is used while the cart has no destination.
 */
export async function getCart(
  ctx: Context,
  token: string,
  { country }: { country?: CountryCode | null } = {},
): Promise<Result<CartView, CartFailure>> {
  const found = await findCartWithVariants(ctx, tokenHash(token))
  if (!found) return fail('not_found')
  const { cart: stored, variants } = found
  if (stored.status === 'completed') return fail('cart_completed')
  return ok(await presentCart(ctx, { stored, variants, country, ...clampCart(toCart(stored, variants), variants) }))
}
