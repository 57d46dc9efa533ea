import { isDeepStrictEqual } from 'node:util'

import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import type { CountryCode } from '@/shared/countries'
import { tokenHash } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import type { StoredLine } from './cart-line.codec'
import type { CartView } from './cart-view'
import {
  findCartWithVariants,
  lockOpenCart,
  saveCart,
  type CartDetails,
  type CartVariants,
  type StoredCart,
} from './cart.repository'
import type { Cart } from './domain/cart'
import type { CartMessage } from './domain/cart-messages'
import { wholeBill } from './domain/settle-country'
import type { CartFailure } from './get-cart'
import { clampCart, isForSale, isShippedCart, presentCart, toCart } from './present-cart'

interface Change {
  /** The new lines, before they are reduced to what is available. */
  readonly cart?: Cart
  readonly details?: CartDetails
}

interface Asked {
  readonly token: string
  /** Variants that are about to be added. */
  readonly skus?: readonly string[]
  /** The country to price the answer for while the cart has no destination. */
  readonly country?: CountryCode | undefined
}

interface CartToChange {
  readonly cart: Cart
  readonly stored: StoredCart
  readonly variants: CartVariants
}

interface Changed {
  readonly stored: StoredCart
  readonly cart: Cart
  readonly variants: CartVariants
  readonly messages: readonly CartMessage[]
}

type Changing<F extends { code: string }> = (cart: CartToChange) => Result<Change, F> | Promise<Result<Change, F>>

/**
 * Changes a cart without losing changes of another tab, in a number of statements that does not depend on the number of
 * lines. The cart is saved only if it has not changed since it was read; otherwise `change` runs a second time, on the
 * cart as it is then and under its lock. Pieces that are no longer available are removed permanently, with messages.
 */
export async function changeCart<F extends { code: string } = never>(
  ctx: Context,
  { token, skus = [], country }: Asked,
  change: Changing<F>,
): Promise<Result<CartView, F | CartFailure>> {
  const asked = { hash: tokenHash(token), skus }
  const changed =
    (await attempt(ctx, asked, change)) ?? (await inTransactionResult(ctx, () => changeLocked(ctx, asked, change)))
  return changed.ok ? ok(await presentCart(ctx, { ...changed.value, country })) : changed
}

interface AskedCart {
  readonly hash: string
  readonly skus: readonly string[]
}

async function changeLocked<F extends { code: string }>(
  ctx: Context,
  asked: AskedCart,
  change: Changing<F>,
): Promise<Result<Changed, F | CartFailure>> {
  await lockOpenCart(ctx, asked.hash)
  const changed = await attempt(ctx, asked, change)
  if (!changed) throw new Error('A cart changed although it is locked')
  return changed
}

/** Null when another request changed the cart meanwhile. */
async function attempt<F extends { code: string }>(
  ctx: Context,
  { hash, skus }: AskedCart,
  change: Changing<F>,
): Promise<Result<Changed, F | CartFailure> | null> {
  const found = await findCartWithVariants(ctx, hash, skus)
  if (!found) return fail('not_found')
  const { cart: before, variants } = found
  if (before.status === 'completed') return fail('cart_completed')
  const present = toCart(before, variants)
  const result = await change({ cart: present, stored: before, variants })
  if (!result.ok) return result
  const { cart, messages } = clampCart(result.value.cart ?? present, variants, present)
  const details = { ...impliedDetails(before, { present, cart, variants }), ...result.value.details }
  const lines = linesToSave(cart, variants)
  const hasSameLines = before.formerCurrency === null && isDeepStrictEqual(lines, before.lines)
  const isSaved = await saveCart(ctx, before, { details, lines: hasSameLines ? undefined : lines })
  return isSaved ? ok({ stored: { ...before, ...details }, cart, variants, messages }) : null
}

interface Impact {
  readonly present: Cart
  readonly cart: Cart
  readonly variants: CartVariants
}

/** The details that change because the lines, or the store's currencies, have changed. */
function impliedDetails(before: StoredCart, { present, cart, variants }: Impact): CartDetails {
  const { currency, formerCurrency, billingAddress } = before
  const isNewlyShipped = !isShippedCart(present, variants) && isShippedCart(cart, variants)
  return {
    ...(formerCurrency === null ? {} : { currency }),
    ...(isNewlyShipped && billingAddress ? { billingAddress: wholeBill(billingAddress, true) } : {}),
  }
}

/** The lines with the prices and the names that the answer is about to show. */
const linesToSave = ({ lines }: Cart, variants: CartVariants): StoredLine[] =>
  lines.map(({ id, variantId, quantity }) => {
    const variant = variants.get(variantId)
    const { sku = null, title = null, optionsLabel = null } = variant ?? {}
    const shownPrice = variant && isForSale(variant) ? variant.price.amount : null
    return { id, variantId, quantity, shownPrice, sku, title, optionsLabel }
  })
