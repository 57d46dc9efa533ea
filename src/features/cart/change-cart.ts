import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import type { CountryCode } from '@/shared/countries'
import { tokenHash } from '@/shared/ids'
import { fail, ok, type Result } from '@/shared/result'

import type { CartView } from './cart-view'
import {
  findCart,
  lockOpenCart,
  saveDetails,
  saveLines,
  type CartDetails,
  type StoredCart,
  type StoredLine,
} from './cart.repository'
import type { Cart } from './domain/cart'
import type { CartMessage } from './domain/cart-messages'
import { wholeBill } from './domain/settle-country'
import type { CartFailure } from './get-cart'
import {
  clampCart,
  isForSale,
  isShippedCart,
  loadVariants,
  presentCart,
  toCart,
  type CartVariants,
} from './present-cart'

interface Change {
  /** The new lines, before they are cut down to what can be had. */
  readonly cart?: Cart
  readonly details?: CartDetails
}

interface Asked {
  readonly token: string
  /** Variants that are about to be added. */
  readonly skus?: readonly string[]
  /** Where the cart would go, as long as it does not say so: the answer is priced for it. */
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

/**
 * Changes a cart under its lock, so that two tabs lose nothing of each other, in the same number of statements whatever
 * the number of lines. What is no longer to be had is cut off for good now, and the messages say so.
 */
export async function changeCart<F extends { code: string } = never>(
  ctx: Context,
  { token, skus = [], country }: Asked,
  change: (cart: CartToChange) => Result<Change, F> | Promise<Result<Change, F>>,
): Promise<Result<CartView, F | CartFailure>> {
  const changed = await inTransactionResult(ctx, async (): Promise<Result<Changed, F | CartFailure>> => {
    const hash = tokenHash(token)
    const isLocked = await lockOpenCart(ctx, hash)
    const before = await findCart(ctx, hash)
    if (!before) return fail('not_found')
    if (!isLocked) return fail('cart_completed')
    const variants = await loadVariants(ctx, before, skus)
    const present = toCart(before, variants)
    const result = await change({ cart: present, stored: before, variants })
    if (!result.ok) return result
    const { cart, messages } = clampCart(result.value.cart ?? present, variants, present)
    const { currency, formerCurrency, billingAddress } = before
    const isNewlyShipped = !isShippedCart(present, variants) && isShippedCart(cart, variants)
    const details = {
      ...(formerCurrency === null ? {} : { currency }),
      ...(isNewlyShipped ? { billingAddress: wholeBill(billingAddress, true) } : {}),
      ...result.value.details,
    }
    const stored = { ...before, ...details }
    await saveLines(ctx, stored.id, linesToSave(cart, variants))
    await saveDetails(ctx, stored.id, details)
    return ok({ stored, cart, variants, messages })
  })
  return changed.ok ? ok(await presentCart(ctx, { ...changed.value, country })) : changed
}

/** The lines with the prices and the names that the answer is about to show. */
const linesToSave = ({ lines }: Cart, variants: CartVariants): StoredLine[] =>
  lines.map(({ id, variantId, quantity }) => {
    const variant = variants.get(variantId)
    const { sku = null, title = null, optionsLabel = null } = variant ?? {}
    const shownPrice = variant && isForSale(variant) ? variant.price.amount : null
    return { id, variantId, quantity, shownPrice, sku, title, optionsLabel }
  })
