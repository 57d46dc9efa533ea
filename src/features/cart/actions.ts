'use server'

import { findSellableVariants } from '@/features/inventory/sellable-variants.queries'
import { actionContext } from '@/features/stores/action-context'
import { usualMarket } from '@/features/stores/usual-market'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

import { changeCartByForm, type CartFormFailure } from './cart-forms'
import { addLineSchema } from './cart.schemas'
import { noCart, type CartState } from './cart-state'
import { chosenSku } from './chosen-variant'
import { lineName } from './domain/line-name'
import { findShownCart } from './find-shown-cart'
import type { ShownCart } from './shown-cart'
import { cartTexts } from './texts'

/**
 * All changes of the cart. Fields: `sku` with `quantity` (1 when left out) to add, or to undo a removal, `option.*`
 * where the chosen options differ from those of the SKU, and `currency` for a new cart; `line` with `quantity`, or with
 * `remove`; `locale`.
 */
export async function updateCart(_before: CartState, form: FormData): Promise<CartState> {
  const ctx = await actionContext(form)
  const removed = isRemoval(form) ? lineOf(await findShownCart(ctx), form.get('line')) : null
  const result = await changeCartByForm(ctx, form)
  const cart = await findShownCart(ctx, result.ok ? result.value.cart : null)
  const at = Date.now()
  if (result.ok) return { ...noCart, cart, added: result.value.added, removed, at }
  const about = result.code === 'rate_limited' ? null : await nameOfAdded(ctx, form)
  return { ...noCart, cart, error: errorText(ctx, result, cart), about, at }
}

/**
 * The name of the variant that a form would have added. Only public variants are named, because a SKU may be guessed.
 */
async function nameOfAdded(ctx: Context, form: FormData): Promise<string | null> {
  const sku = addLineSchema.shape.sku.safeParse(await chosenSku(ctx, form))
  if (!sku.success) return null
  const wanted = { skus: [sku.data], locale: localeOf(ctx), currency: usualMarket(ctx).currency }
  const variant = (await findSellableVariants(ctx, wanted)).find(({ isActive }) => isActive)
  return variant ? lineName(variant) : null
}

/** A quantity of 0 removes as the button does. */
function isRemoval(form: FormData): boolean {
  const quantity = form.get('quantity')
  return form.has('remove') || (form.has('line') && typeof quantity === 'string' && /^0+$/.test(quantity))
}

function errorText(ctx: Context, failure: CartFormFailure, cart: ShownCart | null): string {
  const t = cartTexts(localeOf(ctx))
  switch (failure.code) {
    case 'rate_limited':
      return t('errors.rate_limited', { seconds: failure.retryAfter })
    case 'not_found':
      return t(cart === null ? 'errors.not_found' : 'errors.line_not_found')
    case 'cart_full':
      return t('errors.cart_full', { count: failure.maxLines })
    case 'cart_completed':
    case 'country_not_served':
    case 'currency_unavailable':
    case 'insufficient_stock':
    case 'invalid_quantity':
    case 'validation_failed':
    case 'variant_unavailable':
      return t(`errors.${failure.code}`)
  }
}

function lineOf(cart: ShownCart | null, id: FormDataEntryValue | null): CartState['removed'] {
  const line = cart?.lines.find((one) => one.id === id)
  return line ? { sku: line.sku, title: line.title, quantity: line.quantity } : null
}
