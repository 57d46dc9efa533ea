import { currencyDigits } from '@/shared/currencies'
import { memo } from '@/shared/memo'
import { toDecimal, type Money } from '@/shared/money'

export type MoneyFormatOptions = {
  /** Leaves out the minor unit of round prices: '$20' for 20.00, still '$19.50' for 19.50. */
  readonly trimZeros?: boolean
}

const formatters = memo<Intl.NumberFormat>()

/**
 * Money as written in a locale (BCP 47): '19,99 €' in German. Arabic has Latin digits, which shoppers of the Gulf and
 * of the Levant are used to in prices and which `tabular-nums` aligns.
 */
export function formatMoney(amount: Money, locale: string, options: MoneyFormatOptions = {}): string {
  return isolated(formatter(amount, locale, options).format(toDecimal(amount)), locale)
}

/**
 * A discount or a refund: '−$5.00'. The sign is inside the bidi isolate: before it, right-to-left text would draw it on
 * the other side of the figure.
 */
export function formatDeduction(amount: Money, locale: string): string {
  return isolated(`−${formatter(amount, locale, {}).format(toDecimal(amount))}`, locale)
}

const isolated = (text: string, locale: string): string => (rightToLeft.test(locale) ? `\u2066${text}\u2069` : text)

// Right-to-left text shows '24.00 US$' as '$US 24.00' unless isolates enclose it (UAX #9).
const rightToLeft = /^(ar|fa|he|ur)\b/

// Constructing an Intl.NumberFormat costs some fifty times as much as formatting with it.
function formatter({ currency }: Money, locale: string, { trimZeros = false }: MoneyFormatOptions): Intl.NumberFormat {
  const digits = currencyDigits[currency]
  const make = () =>
    new Intl.NumberFormat(latinDigits(locale), {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: trimZeros ? 'stripIfInteger' : 'auto',
    })
  return formatters(`${locale} ${currency} ${String(trimZeros)}`, make)
}

const latinDigits = (locale: string): string => (locale.includes('-u-') ? locale : `${locale}-u-nu-latn`)
