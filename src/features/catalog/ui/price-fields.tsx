import { currencyDigits } from '@/shared/currencies'
import { TextInput } from '@/ui/text-input'

import { printPrice } from '../domain/listing-url'
import { catalogTexts } from '../texts'
import type { ListingSetting } from './listing-setting'

interface PriceFieldsProps {
  readonly setting: ListingSetting
  readonly place: string
}

/** Two fields in each currency; the page shows those of the shopper's. */
export function PriceFields({ setting: { listing, filters, locale, currencies }, place }: PriceFieldsProps) {
  const t = catalogTexts(locale)
  const known = listing.facets.price
  return currencies.map((currency) => {
    const chosen = filters.price?.currency === currency ? filters.price : null
    const field = (end: 'min' | 'max') => {
      const limit = known?.[end].currency === currency ? known[end] : null
      const value = chosen?.[end] ?? null
      return (
        <TextInput
          key={`${end} ${String(value)}`}
          id={`${place}-price-${end}-${currency}`}
          name={`price.${end}.${currency}`}
          aria-label={`${t('listing.priceIn', { currency })}: ${t(`listing.${end}`)}`}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          placeholder={limit ? roundLimit(limit.amount, currencyDigits[currency], end) : t(`listing.${end}`)}
          defaultValue={value === null ? undefined : printPrice(value, currency)}
        />
      )
    }
    return (
      <div key={currency} {...(currencies.length > 1 ? { 'data-in-currency': currency } : {})}>
        <div className="flex items-center gap-2" dir="ltr">
          {field('min')}
          <span aria-hidden>–</span>
          {field('max')}
          <span className="text-sm text-ink-soft" aria-hidden>
            {currency}
          </span>
        </div>
      </div>
    )
  })
}

/** Whole major units around the limit, so that nothing is left out. */
function roundLimit(amount: number, digits: number, end: 'min' | 'max'): string {
  const major = amount / 10 ** digits
  return String(end === 'min' ? Math.floor(major) : Math.ceil(major))
}
