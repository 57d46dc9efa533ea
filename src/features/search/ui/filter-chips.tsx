import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'
import { Chip } from '@/ui/chip'

import { printFilters, withoutFilters, withoutValue, type ListingFilters } from '../domain/listing/listing-url'
import { searchTexts } from '../texts'
import type { ListingSetting } from './listing-setting'

/** The active filters, each a link that removes it; nothing without filters. */
export function FilterChips({ setting }: { readonly setting: ListingSetting }) {
  const { filters, action, locale } = setting
  const t = searchTexts(locale)
  const chips = chosenFilters(setting)
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap items-center gap-2" aria-label={t('listing.chosen')} data-keep-scroll>
      {chips.map(({ text, without }) => (
        <li key={text}>
          <Chip href={action + printFilters(without)} removeLabel={t('listing.remove')}>
            {text}
          </Chip>
        </li>
      ))}
      <li>
        <a
          className="inline-flex min-h-9 items-center px-2 text-sm underline"
          href={action + printFilters(withoutFilters(filters))}
        >
          {t('listing.clear')}
        </a>
      </li>
    </ul>
  )
}

function chosenFilters({ filters, listing, locale }: ListingSetting): { text: string; without: ListingFilters }[] {
  const t = searchTexts(locale)
  const { options, price, inStock } = filters
  const labelOf = (option: string, value: string) =>
    listing.facets.options.find(({ code }) => code === option)?.values.find(({ code }) => code === value)?.label ??
    value
  const ofOptions = Object.entries(options).flatMap(([option, values]) =>
    values.map((value) => ({ text: labelOf(option, value), without: withoutValue(filters, option, value) })),
  )
  const amount = (value: number) =>
    price ? formatMoney(money(value, price.currency), locale, { trimZeros: true }) : ''
  const less = { ...filters, page: 1 }
  return [
    ...ofOptions,
    ...(price && price.min !== null
      ? [
          {
            text: t('listing.priceFrom', { price: amount(price.min) }),
            without: { ...less, price: price.max === null ? null : { ...price, min: null } },
          },
        ]
      : []),
    ...(price && price.max !== null
      ? [
          {
            text: t('listing.priceTo', { price: amount(price.max) }),
            without: { ...less, price: price.min === null ? null : { ...price, max: null } },
          },
        ]
      : []),
    ...(inStock ? [{ text: t('listing.inStock'), without: { ...less, inStock: false } }] : []),
  ]
}
