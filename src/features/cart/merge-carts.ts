import type { Context } from '@/platform/context'
import { inTransaction } from '@/platform/transaction'
import { tokenHash, uuidV7 } from '@/shared/ids'

import { cartTokenOf } from './cart-token'
import {
  deleteCart,
  findCart,
  findCustomerCartHash,
  insertCart,
  lockOpenCart,
  saveCart,
  type StoredCart,
} from './cart.repository'
import { maxLines, mergeCarts as merge, type Cart } from './domain/cart'
import { settleCountry, wholeBill } from './domain/settle-country'
import { isShippedCart, loadVariants } from './present-cart'

/**
 * Merges the cart of the browser (`token`) into the customer's cart at sign-in. Returns the token of the customer's
 * cart, or null when neither exists. It is never the token of the guest's cart, so that a person who knew that token
 * cannot read the account's cart. A cart of another customer is not changed.
 */
export async function mergeCarts(
  ctx: Context,
  { token, customerId }: { token: string | null; customerId: string },
): Promise<string | null> {
  return inTransaction(ctx, async () => {
    const guest = token === null ? null : await lockCart(ctx, tokenHash(token))
    if (guest?.customerId === customerId) return token
    const hash = await findCustomerCartHash(ctx, customerId)
    const own = hash === null ? null : await lockCart(ctx, hash)
    if (!guest || guest.customerId !== null) return own && cartTokenOf(own.id)
    const target = own ?? (await openCartFor(ctx, guest, customerId))
    await deleteCart(ctx, guest.id)
    const lines = mergeLines(ctx, guest, target)
    const isShipped = isShippedCart({ lines }, await loadVariants(ctx, { ...target, lines }))
    // The old lines are deleted first, because new lines of the same variants would violate the unique index.
    if (lines.length > maxLines) await saveCart(ctx, { id: target.id }, { lines: [] })
    const details = {
      currency: guest.currency,
      email: guest.email ?? target.email,
      ...mergeDestinations({ guest, target, isShipped }),
      shippingMethod: guest.shippingMethod ?? target.shippingMethod,
      orderId: guest.orderId ?? target.orderId,
    }
    await saveCart(ctx, { id: target.id }, { lines, details })
    return cartTokenOf(target.id)
  })
}

async function lockCart(ctx: Context, hash: string): Promise<StoredCart | null> {
  return (await lockOpenCart(ctx, hash)) ? findCart(ctx, hash) : null
}

async function openCartFor(ctx: Context, guest: StoredCart, customerId: string): Promise<StoredCart> {
  const id = uuidV7(ctx.clock.now())
  const { currency, country, locale } = guest
  await insertCart(ctx, { id, tokenHash: tokenHash(cartTokenOf(id)), customerId, currency, country, locale })
  return { ...guest, id, customerId, lines: [] }
}

interface Carts {
  readonly guest: StoredCart
  readonly target: StoredCart
}

/** The shopper sees the guest cart's country, so an address of the other cart must not change it. */
function mergeDestinations({ guest, target, isShipped }: Carts & { readonly isShipped: boolean }) {
  const merged = {
    shippingAddress: guest.shippingAddress ?? target.shippingAddress,
    billingAddress: wholeBill(guest.billingAddress ?? target.billingAddress, isShipped),
  }
  const country = guest.country ?? target.country
  return country === null ? { ...merged, country } : settleCountry(merged, { country, isShipped })
}

/**
 * Lines of the guest's cart get new ids in the customer's cart; its own lines keep theirs. When not all fit, all get
 * new ids, because lines are sorted by id and the last ones are left out.
 */
function mergeLines(ctx: Context, guest: StoredCart, target: StoredCart) {
  const toCart = ({ currency, lines }: StoredCart): Cart => ({
    currency,
    lines: lines.map((line) => ({ ...line, sku: line.sku ?? '' })),
  })
  const now = ctx.clock.now().getTime()
  const { lines } = merge(toCart(guest), toCart(target))
  const isOver = lines.length > maxLines
  return lines.map(({ variantId, quantity }, index) => {
    const known = target.lines.find((line) => line.variantId === variantId)
    const brought = guest.lines.find((line) => line.variantId === variantId)
    const isSameCurrency = guest.currency === target.currency
    const shownPrice = brought?.shownPrice ?? (isSameCurrency ? (known?.shownPrice ?? null) : null)
    // A millisecond apart, so that the lines keep their order, which is that of their ids.
    const { sku = null, title = null, optionsLabel = null } = brought ?? known ?? {}
    const id = (isOver ? null : known?.id) ?? uuidV7(new Date(now + index))
    return { id, variantId, quantity, shownPrice, sku, title, optionsLabel }
  })
}
