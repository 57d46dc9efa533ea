import type { Context } from '@/platform/context'
import { tokenHash } from '@/shared/ids'

import { findCart } from './cart.repository'
import { maxLines } from './domain/cart'

/** The number of pieces in a cart, for the badge; null when no open cart has this token. One statement. */
export async function countCart(ctx: Context, token: string | null): Promise<number | null> {
  const cart = token === null ? null : await findCart(ctx, tokenHash(token))
  if (cart?.status !== 'open') return null
  return cart.lines.slice(0, maxLines).reduce((pieces, { quantity }) => pieces + quantity, 0)
}
