import type { Context } from '@/platform/context'
import type { CountryCode } from '@/shared/countries'
import { tokenHash } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import { findCart } from './cart.repository'
import { clampCart, loadVariants, presentCart, toCart } from './present-cart'

export type CartFailure =
  /** Unknown, or another store's. */
  | { readonly code: 'not_found' }
  /** It is an order already; a new cart takes its place. */
  | { readonly code: 'cart_completed' }

/**
 * The cart with a fresh quote, cut down to what can be had now. Changes nothing: the messages stay until the shopper
 * changes the cart. `country` is where it would go as long as the cart does not say it.
 */
export async function getCart(
  ctx: Context,
  token: string,
  { country }: { country?: CountryCode | null } = {},
): Promise<Result<CartView, CartFailure>> {
  const stored = await findCart(ctx, tokenHash(token))
  if (!stored) return fail('not_found')
  if (stored.status === 'completed') return fail('cart_completed')
  const variants = await loadVariants(ctx, stored)
  return ok(await presentCart(ctx, { stored, variants, country, ...clampCart(toCart(stored, variants), variants) }))
}
