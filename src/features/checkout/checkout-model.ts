import type { CartView } from '@/features/cart/cart-view'
import { showCart, type ShownCart } from '@/features/cart/shown-cart'
import { paymentMethods } from '@/features/payments/payment-methods'
import type { OnlineProvider } from '@/features/payments/provider'
import { promisedTime } from '@/features/pricing/delivery-words'
import { deliveryDates } from '@/features/pricing/domain/delivery'
import { pricingTexts } from '@/features/pricing/texts'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import type { CountryCode } from '@/shared/countries'
import type { Locale } from '@/shared/locales'
import { isZero, type Money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

import { consentText } from './consent'
import { refusalWords } from './refusal-words'
import { checkoutTexts } from './texts'

/** A shipping or payment method to choose. */
export interface CheckoutChoice {
  readonly code: string
  readonly name: string
  readonly note: string
  /** Formatted; empty for payment methods. */
  readonly price: string
}

/** A provider to pay online; `code` is its id. */
export interface OnlineChoice extends CheckoutChoice {
  /** Beneath the form; empty for none. */
  readonly assurance: string
  /** What the provider's form on this page needs; null where the shopper pays on the provider's page. */
  readonly form: Readonly<Record<string, string>> | null
}

/** The part of the checkout that depends on the cart and its destination, formatted. */
export interface CheckoutModel {
  readonly cart: ShownCart
  readonly requiresShipping: boolean
  /** The total that the shopper agrees to with the button. */
  readonly expected: Money
  readonly isFree: boolean
  readonly methods: readonly CheckoutChoice[]
  readonly method: string | null
  readonly online: readonly OnlineChoice[]
  readonly manual: readonly CheckoutChoice[]
  /**
   * Tells the shopper why paying online is not offered for this total, and what to do; null when there is nothing to
   * explain.
   */
  readonly refusal: string | null
  /** The text that the buyer of downloads must agree to; null when the law requires none. */
  readonly consent: string | null
  readonly buttons: { readonly online: string; readonly manual: string }
}

/** The checkout of a cart that goes to `country`. */
export async function checkoutModel(ctx: Context, cart: CartView, country: CountryCode): Promise<CheckoutModel> {
  const locale = localeOf(ctx)
  const t = checkoutTexts(locale)
  const { total } = cart.quote
  const isFree = isZero(total)
  const { requiresShipping } = cart
  const offered = await paymentMethods(ctx, { country, requiresShipping, amount: total })
  const text = formatMoney(total, locale)
  return {
    cart: showCart(ctx, cart),
    requiresShipping,
    expected: total,
    isFree,
    methods: cart.shippingMethods.map(({ code, name, description, amount, ...days }) => ({
      code,
      name,
      note: [arrival(ctx, days), description].filter(Boolean).join('\n'),
      price: isZero(amount) ? t('free') : formatMoney(amount, locale),
    })),
    method: cart.shippingMethod?.code ?? null,
    online: isFree ? [] : onlineChoices(offered.online, total, locale),
    manual: isFree
      ? []
      : offered.manual.map(({ code, name, description }) => ({ code, name, note: description ?? '', price: '' })),
    refusal: offered.refusal && !isFree ? refusalWords(offered.refusal, locale) : null,
    consent: consentText(ctx, cart, country),
    buttons: {
      online: t('pay', { total: text }),
      manual: isFree ? t('orderFree') : t('order', { total: text }),
    },
  }
}

/** Providers to pay `amount` online, in words. */
export const onlineChoices = (
  online: readonly Pick<OnlineProvider, 'id' | 'browser'>[],
  amount: Money,
  locale: Locale,
): OnlineChoice[] =>
  online.map(({ id, browser }) => {
    const { name, note, assurance } = browser.words(locale)
    return { code: id, name, note, price: '', assurance, form: browser.form?.(amount) ?? null }
  })

/** The dates on which an order placed now would arrive, counted in the store's time zone. */
function arrival(ctx: Context, days: { minDays: number | null; maxDays: number | null }): string {
  const locale = localeOf(ctx)
  const time = promisedTime(days)
  return time
    ? checkoutTexts(locale)('arrives', {
        days: deliveryDates(ctx.clock.now(), time, { locale, timeZone: ctx.store.timeZone }),
      })
    : pricingTexts(locale)('delivery.later')
}
