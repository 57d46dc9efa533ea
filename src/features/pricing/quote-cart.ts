import { isServed } from '@/features/stores/domain/market'
import type { Context } from '@/platform/context'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'
import type { Money } from '@/shared/money'

import type { Adjustment } from './domain/discounts'
import { goodsTotal, priceCart, type Quote } from './domain/quote'
import { findShippingRate, leftToFreeShipping, shippingRatesFor, type ShippingRate } from './domain/shipping'
import { taxRateFor } from './domain/tax'
import { storeRates } from './store-rates'

interface LineToQuote {
  readonly id: string
  readonly sku: string
  readonly quantity: number
  /** From the catalog, in the cart's currency; never from the shopper. */
  readonly unitPrice: Money
  readonly compareAtPrice: Money | null
  readonly isDigital: boolean
  /** Whether the line needs more pieces than are in stock, so that no delivery date can be promised. */
  readonly isBackorder: boolean
}

export interface CartToQuote {
  readonly currency: CurrencyCode
  readonly locale: Locale
  readonly lines: readonly LineToQuote[]
  /** The destination; null while it is not known. Then neither tax nor shipping is computed. */
  readonly destination: CountryCode | null
  /** The code of the method that the shopper chose; ignored where it is not offered. */
  readonly shippingMethod: string | null
  readonly adjustments?: readonly Adjustment[] | undefined
}

export type ShippingOffer = ShippingRate & { readonly description: string | null }

export interface QuotedCart {
  readonly quote: Quote
  /** The shipping methods for the destination, the cheapest first; none when nothing has to be shipped. */
  readonly shippingOffers: readonly ShippingOffer[]
  /** The chosen one, or else the cheapest: the one in the quote. */
  readonly shipping: ShippingOffer | null
  /**
   * The amount left to free delivery: zero when it is free, null when it cannot become free or the destination is not
   * known.
   */
  readonly leftToFreeShipping: Money | null
}

/** Prices a cart by the store's tax rates and shipping methods. Reads the database at most once in a few seconds. */
export async function quoteCart(ctx: Context, cart: CartToQuote): Promise<QuotedCart> {
  const { currency, destination, lines } = cart
  const { taxRates, shippingMethods } = await storeRates(ctx, cart.locale)
  const tax = destination ? taxRateFor(taxRates, destination) : { basisPoints: 0, name: '' }
  const goods = {
    currency,
    taxInclusive: ctx.store.taxInclusive,
    lines: lines.map(({ isDigital, isBackorder: _, ...line }) => ({
      ...line,
      taxRate: tax.basisPoints,
      taxName: tax.name,
      requiresShipping: !isDigital,
    })),
    adjustments: cart.adjustments,
  }
  // Whether delivery is free depends on what the shopper pays for the goods, so the goods are priced first.
  const paidForGoods = goodsTotal(priceCart(goods))
  const isShipped = lines.some(({ isDigital }) => !isDigital)
  const isDelivered = isShipped && destination !== null && isServed(ctx.store, destination)
  const offers = isDelivered ? shippingRatesFor(shippingMethods, destination, paidForGoods) : []
  const isWaitedFor = lines.some(({ isBackorder }) => isBackorder)
  const shippingOffers = offers.map((offer) => ({
    ...offer,
    ...(isWaitedFor ? { minDays: null, maxDays: null } : {}),
    description: shippingMethods.find(({ code }) => code === offer.code)?.description ?? null,
  }))
  const chosen = cart.shippingMethod === null ? null : findShippingRate(offers, cart.shippingMethod)
  const shipping = shippingOffers.find(({ code }) => code === chosen?.code) ?? shippingOffers[0] ?? null
  const quote = priceCart({
    ...goods,
    // Shipping is taxed like the goods (Directive 2006/112/EC, article 78(b)).
    shipping: shipping && { ...shipping, taxRate: tax.basisPoints, taxName: tax.name },
  })
  return {
    quote,
    shippingOffers,
    shipping,
    leftToFreeShipping: isDelivered ? leftToFreeShipping(shippingMethods, destination, paidForGoods) : null,
  }
}
