import {
  availability,
  defaultLowStockThreshold,
  purchasable,
  type Availability,
} from '@/features/catalog/domain/availability'
import { findSellableVariants } from '@/features/inventory/sellable-variants.queries'
import type { SellableVariant } from '@/features/inventory/sellable-variants-sql'
import { quoteCart } from '@/features/pricing/quote-cart'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import type { CountryCode } from '@/shared/countries'
import { money, type Money } from '@/shared/money'

import { cartTokenOf } from './cart-token'
import type { CartView, CartViewLine } from './cart-view'
import type { CartVariants, StoredCart } from './cart.repository'
import { countPieces, maxQuantity, type Cart } from './domain/cart'
import { clampToAvailability, priceChanges, type CartMessage, type Purchasable } from './domain/cart-messages'

/** The variants of a cart's lines, in one statement. */
export async function loadVariants(ctx: Context, cart: StoredCart): Promise<CartVariants> {
  const variants = await findSellableVariants(ctx, {
    ids: cart.lines.map(({ variantId }) => variantId),
    locale: localeOf(ctx),
    currency: cart.currency,
    reservedBy: cart.orderId,
  })
  return new Map(variants.map((variant) => [variant.variantId, variant]))
}

/** The domain's cart from the stored one. */
export const toCart = (stored: StoredCart, variants: CartVariants): Cart => ({
  currency: stored.currency,
  lines: stored.lines.map(({ id, variantId, quantity, sku }) => ({
    id,
    variantId,
    quantity,
    sku: variants.get(variantId)?.sku ?? sku ?? '',
  })),
})

/** Reduces a cart to what is for sale, with messages. `before` is the cart before a change. */
export function clampCart(cart: Cart, variants: CartVariants, before?: Cart): { cart: Cart; messages: CartMessage[] } {
  const limits: Purchasable = new Map(
    [...variants.values()].flatMap((variant) =>
      isForSale(variant) ? [[variant.variantId, limitOf(variant)] as const] : [],
    ),
  )
  const clamped = clampToAvailability(cart, limits, before)
  return { ...clamped, messages: clamped.messages.map((message) => withReason(message, variants)) }
}

/** A line whose variant is for sale in another currency is `not_in_currency` instead of `unavailable`. */
function withReason(message: CartMessage, variants: CartVariants): CartMessage {
  if (message.code !== 'line_removed' || message.reason !== 'unavailable') return message
  const variant = [...variants.values()].find(({ sku }) => sku === message.sku)
  return variant?.isActive && variant.price === null ? { ...message, reason: 'not_in_currency' } : message
}

/** Whether the variant is for sale, regardless of its stock. */
export const isForSale = (variant: SellableVariant): variant is SellableVariant & { price: Money } =>
  variant.isActive && variant.price !== null

const limitOf = ({ stock }: SellableVariant): number | null =>
  purchasable({ available: stock.available, backorder: stock.allowBackorder })

interface Presentation {
  readonly stored: StoredCart
  /** The cart after clamping, which is shown and ordered. */
  readonly cart: Cart
  readonly variants: CartVariants
  readonly messages: readonly CartMessage[]
  /** The country to price for while the cart has no destination. */
  readonly country?: CountryCode | null | undefined
}

/** The shopper's view of a cart with a fresh quote. */
export async function presentCart(ctx: Context, presentation: Presentation): Promise<CartView> {
  const { stored, cart, variants, country = null } = presentation
  const sold = cart.lines.flatMap((line) => {
    const variant = variants.get(line.variantId)
    return variant && isForSale(variant) ? [{ line, variant }] : []
  })
  const destination = destinationOf(stored, { isShipped: sold.some(({ variant }) => !variant.isDigital), country })
  const priced = await quoteCart(ctx, {
    currency: cart.currency,
    locale: localeOf(ctx),
    lines: sold.map(({ line, variant }) => ({
      id: line.id,
      sku: variant.sku,
      quantity: line.quantity,
      unitPrice: variant.price,
      compareAtPrice: variant.compareAtPrice,
      isDigital: variant.isDigital,
      isBackorder: availabilityOf(variant, line.quantity) === 'backorder',
    })),
    destination,
    shippingMethod: stored.shippingMethod,
  })
  const quoted = new Map(priced.quote.lines.map((line) => [line.id, line]))
  const shown = new Map(
    stored.lines.flatMap(({ id, shownPrice }) =>
      shownPrice === null ? [] : [[id, money(shownPrice, stored.currency)] as const],
    ),
  )
  const present = new Map(sold.map(({ line, variant }) => [line.id, variant.price]))
  return {
    token: cartTokenOf(stored.id),
    currency: cart.currency,
    country: destination,
    formerCurrency: stored.formerCurrency,
    customerId: stored.customerId,
    lines: sold.flatMap(({ line, variant }): CartViewLine[] => {
      const quote = quoted.get(line.id)
      return quote
        ? [{ ...describe(variant, line.quantity), ...pick(quote), id: line.id, quantity: line.quantity }]
        : []
    }),
    pieces: countPieces(cart),
    quote: priced.quote,
    requiresShipping: priced.quote.requiresShipping,
    shippingMethods: priced.shippingOffers,
    shippingMethod: priced.shipping,
    leftToFreeShipping: priced.leftToFreeShipping,
    addresses: { shipping: stored.shippingAddress, billing: stored.billingAddress },
    email: stored.email,
    messages: [...presentation.messages, ...priceChanges(cart.lines, shown, present)].map((message) => ({
      ...message,
      ...nameOf(message, { stored, variants }),
    })),
  }
}

/**
 * The country whose tax applies. Goods are taxed at their destination (Directive 2006/112/EC, article 33), downloads
 * where the customer lives (article 58), of which the billing address is evidence (Regulation 282/2011, article 24f).
 * Without an address the tax is estimated for the cart's own country, or else for `country`; an order requires an
 * address.
 */
export function destinationOf(
  { shippingAddress, billingAddress, country: own }: StoredCart,
  { isShipped, country }: { isShipped: boolean; country: CountryCode | null },
): CountryCode | null {
  const [first, second] = isShipped ? [shippingAddress, null] : [billingAddress, shippingAddress]
  return first?.country ?? second?.country ?? own ?? country ?? billingAddress?.country ?? null
}

/** Whether something in the cart needs a parcel. */
export const isShippedCart = (
  { lines }: { readonly lines: readonly { readonly variantId: string }[] },
  variants: CartVariants,
): boolean => lines.some(({ variantId }) => variants.get(variantId)?.isDigital === false)

/** Whether something in the cart is downloaded. */
export const hasDownloads = (
  { lines }: { readonly lines: readonly { readonly variantId: string }[] },
  variants: CartVariants,
): boolean => lines.some(({ variantId }) => variants.get(variantId)?.isDigital === true)

/** The name of a message's variant: from the catalog, or for a deleted variant from the line. */
function nameOf(
  { lineId, sku }: CartMessage,
  { stored, variants }: Pick<Presentation, 'stored' | 'variants'>,
): Pick<CartViewLine, 'title' | 'optionsLabel'> {
  const line = stored.lines.find(({ id }) => id === lineId)
  const variant = line ? variants.get(line.variantId) : [...variants.values()].find((each) => each.sku === sku)
  return {
    title: variant?.title ?? line?.title ?? sku,
    optionsLabel: variant?.optionsLabel ?? line?.optionsLabel ?? null,
  }
}

const pick = ({ unitPrice, compareAtPrice, subtotal, total }: CartViewLine | CartView['quote']['lines'][number]) => ({
  unitPrice,
  compareAtPrice,
  subtotal,
  total,
})

/** The availability of `quantity` pieces. If stock does not cover all of them, the whole line counts as backorder. */
function availabilityOf({ stock }: SellableVariant, quantity: number): Availability {
  const { available, allowBackorder: backorder } = stock
  if (backorder && available !== null && quantity > available) return 'backorder'
  return availability({ available, backorder, lowStockThreshold: defaultLowStockThreshold })
}

function describe(variant: SellableVariant, quantity: number) {
  const { variantId, productId, sku, title, slug, optionsLabel, pictureUrl, isDigital } = variant
  return {
    variantId,
    productId,
    sku,
    title,
    slug,
    optionsLabel,
    pictureUrl,
    isDigital,
    availability: availabilityOf(variant, quantity),
    maxQuantity: Math.min(maxQuantity, limitOf(variant) ?? maxQuantity),
  }
}
