import type { AmountRefusal } from '@/features/payments/domain/amount-refusal'
import type { Locale } from '@/shared/locales'
import { formatMoney } from '@/shared/money-format'

import { checkoutTexts } from './texts'

/** Why a provider does not accept an amount, and what to do, in words. */
export function refusalWords(refusal: AmountRefusal | null, locale: Locale): string {
  const t = checkoutTexts(locale)
  if (refusal === null) return t('refused.provider')
  if (refusal.code === 'currency_unsupported') {
    const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(refusal.currency) ?? refusal.currency
    return t('refused.currency_unsupported', { currency: `${name} (${refusal.currency})` })
  }
  return t(`refused.${refusal.code}`, { limit: formatMoney(refusal.limit, locale) })
}
