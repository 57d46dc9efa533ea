import type { Availability } from '@/features/catalog/domain/availability'
import type { Quote } from '@/features/pricing/domain/quote'
import type { ShippingOffer } from '@/features/pricing/quote-cart'
import type { Address, BillingAddress } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import type { Money } from '@/shared/money'

import type { CartMessage } from './domain/cart-messages'

export type CartViewLine = {
  readonly id: string
  readonly variantId: string
  readonly productId: string
  readonly sku: string
  readonly title: string
  /** The product's, for a link. */
  readonly slug: string
  readonly optionsLabel: string | null
  readonly pictureUrl: string | null
  readonly quantity: number
  readonly unitPrice: Money
  readonly compareAtPrice: Money | null
  readonly subtotal: Money
  /** What the shopper pays for the line, tax always included. */
  readonly total: Money
  readonly availability: Availability
  /** The most that the line can be set to. */
  readonly maxQuantity: number
  readonly isDigital: boolean
}

/** A cart with a fresh quote, as its shopper sees it. The API and the pages expose nothing else. */
export type CartView = {
  readonly token: string
  readonly currency: CurrencyCode
  /** The country that tax and shipping are for; null while it is not known. */
  readonly country: CountryCode | null
  /** The cart's earlier currency, when the store no longer sells in it; null otherwise. */
  readonly formerCurrency: CurrencyCode | null
  readonly customerId: string | null
  readonly lines: readonly CartViewLine[]
  /** Pieces in all, as the badge counts them. */
  readonly pieces: number
  /** Tax and shipping are zero while the destination is not known. */
  readonly quote: Quote
  readonly requiresShipping: boolean
  /** The shipping methods for the shipping address, the cheapest first. */
  readonly shippingMethods: readonly ShippingOffer[]
  /** The chosen method, or else the cheapest; null while the destination is not known, and when nothing is shipped. */
  readonly shippingMethod: ShippingOffer | null
  readonly leftToFreeShipping: Money | null
  readonly addresses: { readonly shipping: Address | null; readonly billing: BillingAddress | null }
  readonly email: string | null
  /** Changes that the shopper did not make, and requests that were fulfilled only in part. */
  readonly messages: readonly (CartMessage & Pick<CartViewLine, 'title' | 'optionsLabel'>)[]
}
