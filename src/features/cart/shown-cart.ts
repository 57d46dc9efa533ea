import { goodsTotal } from '@/features/pricing/domain/quote'
import { localizedPath } from '@/features/stores/domain/locale-path'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { assertNever } from '@/shared/assert-never'
import { countryName } from '@/shared/countries'
import type { Locale } from '@/shared/locales'
import { add, compare, isZero, type Money } from '@/shared/money'
import { formatDeduction, formatMoney } from '@/shared/money-format'
import { formatPercent } from '@/shared/percent-format'

import type { CartView, CartViewLine } from './cart-view'
import { maxLines } from './domain/cart'
import type { CartMessage } from './domain/cart-messages'
import { lineName } from './domain/line-name'
import { cartTexts, type CartTranslate } from './texts'

export interface ShownLine {
  readonly id: string
  readonly sku: string
  readonly title: string
  readonly href: string
  /** The chosen options, and whether it is a download. */
  readonly note: string
  readonly pictureUrl: string | null
  readonly quantity: number
  readonly max: number
  readonly unitPrice: string
  /** Before a reduction. */
  readonly comparePrice: string | null
  readonly total: string
  /** Price of one piece, where there are several. */
  readonly each: string | null
  /** 'Only 3 left' and the like. */
  readonly stock: string | null
  readonly labels: {
    readonly quantity: string
    readonly increase: string
    readonly decrease: string
    readonly remove: string
  }
}

export interface ShownSum {
  readonly kind: 'line' | 'total' | 'note'
  readonly label: string
  readonly amount: string
}

/** A cart as texts for pages, so that the browser formats and translates nothing. */
export interface ShownCart {
  readonly currency: string
  readonly pieces: number
  readonly piecesText: string
  readonly lines: readonly ShownLine[]
  readonly messages: readonly string[]
  readonly freeShipping: { readonly value: number; readonly max: number; readonly label: string } | null
  readonly subtotal: ShownSum
  readonly sums: readonly ShownSum[]
  readonly total: string
  /** What the sums do not include yet. */
  readonly note: string | null
}

/** Formats a cart in the context's language. */
export function showCart(ctx: Context, cart: CartView): ShownCart {
  const locale = localeOf(ctx)
  const t = cartTexts(locale)
  const text = (amount: Money) => formatMoney(amount, locale)
  const { leftToFreeShipping: left, quote } = cart
  return {
    currency: cart.currency,
    pieces: cart.pieces,
    piecesText: t('pieces', { count: cart.pieces }),
    lines: cart.lines.map((line) => showLine(ctx, t, line)),
    messages: cartMessages(cart, t, locale),
    freeShipping: left && {
      value: goodsTotal(quote).amount,
      max: add(goodsTotal(quote), left).amount,
      label: isZero(left) ? t('freeShipping.reached') : t('freeShipping.left', { amount: text(left) }),
    },
    subtotal: subtotalOf(cart, t, text),
    sums: cartSums(ctx, cart),
    total: text(quote.total),
    note: cart.addresses.shipping ? null : cart.requiresShipping ? t('summary.estimate') : null,
  }
}

function showLine(ctx: Context, t: CartTranslate, line: CartViewLine): ShownLine {
  const locale = localeOf(ctx)
  const name = lineName(line)
  const { id, sku, title, quantity, unitPrice, compareAtPrice, availability, maxQuantity: max } = line
  const price = formatMoney(unitPrice, locale)
  return {
    id,
    sku,
    title,
    quantity,
    max,
    pictureUrl: line.pictureUrl,
    href: localizedPath(ctx.store, locale, `/products/${line.slug}`),
    note: [line.optionsLabel, line.isDigital ? t('line.download') : null].filter(Boolean).join(' · '),
    unitPrice: price,
    comparePrice: compareAtPrice && formatMoney(compareAtPrice, locale),
    total: formatMoney(line.subtotal, locale),
    each: quantity > 1 ? t('line.each', { price }) : null,
    stock:
      availability === 'low_stock'
        ? t('line.low_stock', { count: max })
        : availability === 'backorder'
          ? t('line.backorder')
          : null,
    labels: {
      quantity: t('line.quantity', { title: name }),
      increase: t('line.more', { title: name }),
      decrease: t('line.less', { title: name }),
      remove: t('line.removeNamed', { title: name }),
    },
  }
}

/** The messages of a cart as texts. */
function cartMessages(cart: CartView, t: CartTranslate, locale: Locale): string[] {
  const { formerCurrency: from, currency: to } = cart
  const moved = from === null ? [] : [t('messages.currency_changed', { from, to })]
  return [...moved, ...cart.messages.map((message) => messageText(message, { t, locale, currency: to }))]
}

function messageText(
  message: CartView['messages'][number],
  { t, locale, currency }: { t: CartTranslate; locale: Locale; currency: string },
): string {
  const title = lineName(message)
  const text = (amount: Money) => formatMoney(amount, locale)
  switch (message.code) {
    case 'quantity_reduced':
      return t(reducedKey(message), { title, from: message.from, to: message.to, had: message.had })
    case 'line_removed':
      // An earlier version saved the line without a name, and its variant was deleted since.
      return title === ''
        ? t('messages.unnamed')
        : t(`messages.${message.reason}`, { title, currency, count: maxLines })
    case 'price_changed': {
      const key = compare(message.to, message.from) > 0 ? 'messages.price_up' : 'messages.price_down'
      return t(key, { title, from: text(message.from), to: text(message.to) })
    }
    default:
      return assertNever(message)
  }
}

/** The key of the message: nothing of the request was added, a part of it, or pieces of the cart were removed. */
function reducedKey({ to, had, reason }: Extract<CartMessage, { code: 'quantity_reduced' }>) {
  if (to < had) return 'messages.quantity_reduced'
  if (to > had) return `messages.fewer_${reason}` as const
  return `messages.none_more_${reason}` as const
}

const subtotalOf = ({ quote }: CartView, t: CartTranslate, text: (amount: Money) => string): ShownSum => ({
  kind: 'line',
  label: t('summary.subtotal'),
  amount: text(quote.subtotal),
})

/** The sums of a cart in the order in which they add up. */
function cartSums(ctx: Context, cart: CartView): ShownSum[] {
  const { quote, requiresShipping, shippingMethod, addresses, country } = cart
  const locale = localeOf(ctx)
  const t = cartTexts(locale)
  const text = (amount: Money) => formatMoney(amount, locale)
  const line = (label: string, amount: string): ShownSum => ({ kind: 'line', label, amount })
  const taxes = quote.taxLines
    .filter(({ tax }) => !isZero(tax))
    .map(({ name, rateBasisPoints, tax }): ShownSum => {
      const values = { name, rate: formatPercent(rateBasisPoints, locale) }
      return quote.taxInclusive
        ? { kind: 'note', label: t('summary.taxIncluded', values), amount: text(tax) }
        : line(t('summary.tax', values), text(tax))
    })
  const shippingLabel =
    addresses.shipping || country === null
      ? t('summary.shipping')
      : t('summary.shippingTo', { country: countryName(country, locale) })
  const shippingAmount = isZero(quote.shippingTotal) ? t('summary.free') : text(quote.shippingTotal)
  return [
    subtotalOf(cart, t, text),
    ...(isZero(quote.discountTotal) ? [] : [line(t('summary.discount'), formatDeduction(quote.discountTotal, locale))]),
    ...(requiresShipping ? [line(shippingLabel, shippingMethod ? shippingAmount : t('summary.shippingLater'))] : []),
    ...(quote.taxInclusive ? [] : taxes),
    { kind: 'total', label: t('summary.total'), amount: text(quote.total) },
    ...(quote.taxInclusive ? taxes : []),
  ]
}
