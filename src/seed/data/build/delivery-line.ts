import { deliveryDays } from '@/features/pricing/delivery-words'
import { text } from '@/seed/data/build/text'
import type { SeedShippingMethod } from '@/seed/data/store-types'
import type { SeedCurrency, Text } from '@/seed/data/types'
import { formatList } from '@/shared/locales'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

const freeFrom = {
  en: (amount: string) => `free from ${amount}`,
  de: (amount: string) => `ab ${amount} kostenlos`,
  ar: (amount: string) => `ومجانًا ابتداءً من ${amount}`,
}

/** 'Germany: 1 to 3 working days, €4.90, free from €75': what the text page says of a method is what the method says. */
export function deliveryLine(
  methods: readonly SeedShippingMethod[],
  code: string,
  place: Text,
  currency: SeedCurrency,
): Text {
  const method = methods.find((each) => each.code === code)
  if (!method) throw new Error(`No shipping method ${code}`)
  const [price, free] = [method.amounts[currency], method.freeFrom?.[currency]]
  const line = (locale: 'en' | 'de' | 'ar') => {
    const inWords = (amount: number) => formatMoney(money(amount, currency), locale, { trimZeros: true })
    const { min, max } = method.deliveryDays
    const parts = [
      deliveryDays({ minDays: min, maxDays: max }, locale),
      ...(price === undefined ? [] : [inWords(price)]),
      ...(free === undefined ? [] : [freeFrom[locale](inWords(free))]),
    ]
    return `${place[locale]}: ${formatList(parts, locale)}`
  }
  return text(line('en'), line('de'), line('ar'))
}
