import type { CartView } from '@/features/cart/cart-view'
import type { WithdrawalConsent } from '@/features/orders/domain/order'
import { asksForConsent, consentVersion } from '@/features/orders/domain/withdrawal-consent'
import { orderTexts } from '@/features/orders/texts'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import type { CountryCode } from '@/shared/countries'
import { isZero } from '@/shared/money'

/**
 * The text that the buyer of this cart must agree to before they order, in the context's language; null when the law
 * requires none. `country` is where the buyer probably lives, used while the cart has no address.
 */
export function consentText(ctx: Context, cart: CartView, country: CountryCode | null): string | null {
  const { billing, shipping } = cart.addresses
  const isAsked = asksForConsent({
    hasDownloads: cart.lines.some(({ isDigital }) => isDigital),
    isFree: isZero(cart.quote.total),
    buyerCountry: billing?.country ?? shipping?.country ?? country,
    sellerCountry: ctx.store.sellerCountry,
  })
  return isAsked ? orderTexts(localeOf(ctx))('consent.text') : null
}

/** The record of a consent given now, for the order. */
export const consentTo = (text: string, now: Date): WithdrawalConsent => ({
  version: consentVersion,
  text,
  at: now.toISOString(),
})
