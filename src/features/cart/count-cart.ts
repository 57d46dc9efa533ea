import type { Context } from '@/platform/context'
import { tokenHash } from '@/shared/ids'

import { findCart } from './cart.repository'
import { maxLines } from './domain/cart'

/** Pieces in a cart, as the badge counts them; null when there is no open cart with this token. One statement. */
export async function countCart(ctx: Context, token: string | null): Promise<number | null> {
  const cart = token === null ? null : await findCart(ctx, tokenHash(token))
  if (cart?.status !== 'open') return null
  return cart.lines.slice(0, maxLines).reduce((pieces, { quantity }) => pieces + quantity, 0)
}
