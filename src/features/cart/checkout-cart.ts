import type { Context } from '@/platform/context'
import { tokenHash } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import { findCartWithVariants } from './cart.repository'
import type { TakenPieces } from './domain/cart'
import { takeOrdered, updateOrder } from './ordered-cart.repository'
import { clampCart, presentCart, toCart } from './present-cart'

/** A cart for the checkout: the shopper's view, and the version. */
export interface CheckoutCart {
  readonly id: string
  readonly version: string
  /** The order made from it earlier: pending or canceled. */
  readonly orderId: string | null
  readonly view: CartView
}

export type CheckoutCartFailure =
  { readonly code: 'not_found' } | { readonly code: 'cart_completed'; readonly orderId: string | null }

/** The open cart with a fresh quote. */
export async function findCheckoutCart(
  ctx: Context,
  token: string,
): Promise<Result<CheckoutCart, CheckoutCartFailure>> {
  const found = await findCartWithVariants(ctx, tokenHash(token))
  if (!found) return fail('not_found')
  const { cart: stored, variants } = found
  const { id, version, orderId } = stored
  if (stored.status === 'completed') return fail('cart_completed', { orderId })
  const view = await presentCart(ctx, { stored, variants, ...clampCart(toCart(stored, variants), variants) })
  return ok({ id, version, orderId, view })
}

/**
 * Binds a cart to the order that is made from it. Call it first in the order's transaction, so that two checkouts of
 * one cart run one after the other. Returns the database's time; null when the cart has changed since it was read.
 */
export async function bindOrder(ctx: Context, cart: CheckoutCart, orderId: string): Promise<Date | null> {
  return updateOrder(ctx, cart, orderId)
}

/**
 * Removes the ordered pieces from a cart that {@link bindOrder} has bound in the same transaction, which also locked
 * it.
 */
export async function completeBoundCart(
  ctx: Context,
  { id }: CheckoutCart,
  taken: readonly TakenPieces[],
): Promise<void> {
  await takeOrdered(ctx, id, taken)
}
