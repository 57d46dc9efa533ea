import { currencyDigits, type CurrencyCode } from '@/shared/currencies'

import { printPrice } from '../domain/listing/listing-url'
import { searchTexts } from '../texts'
import type { ListingSetting } from './listing-setting'

/** The fields that narrow a list as the browser gets them: data, because every field is written into the page. */
export interface FilterModel {
  /** The words of a search, which the form keeps. */
  readonly q?: string
  readonly options: readonly OptionGroup[]
  readonly price: { readonly title: string; readonly fields: readonly PriceField[] } | null
  readonly availability: { readonly title: string; readonly inStock: OptionValue }
}

export interface OptionGroup {
  readonly code: string
  readonly title: string
  readonly isOpen: boolean
  readonly values: readonly OptionValue[]
}

export interface OptionValue {
  readonly code: string
  readonly label: string
  readonly count: number
  /** `#rrggbb` */
  readonly swatch?: string
  readonly isChosen?: true
}

/** Two fields in one currency; the page shows those of the shopper's. */
export interface PriceField {
  readonly currency: CurrencyCode
  readonly ends: readonly PriceEnd[]
}

export interface PriceEnd {
  readonly end: 'min' | 'max'
  readonly label: string
  readonly placeholder: string
  readonly value?: string
}

/** An option that fewer products have is not a filter of the list, such as nibs outside of the pens' page. */
const leastShare = 1 / 8

/** How many groups are open at first. */
const openGroups = 3

export function filterModel(setting: ListingSetting): FilterModel {
  const { listing, filters, locale } = setting
  const t = searchTexts(locale)
  const { options, price, inStock } = listing.facets
  const chosenOf = (code: string) => filters.options[code] ?? []
  // By the list without filters, so that a choice does not remove a group.
  const least = listing.facets.products * leastShare
  const useful = options.filter(
    ({ code, values, products }) => chosenOf(code).length > 0 || (values.length > 1 && products >= least),
  )
  return {
    ...(filters.q === '' ? {} : { q: filters.q }),
    options: useful.map(({ code, label, values }, index) => ({
      code,
      title: label,
      isOpen: index < openGroups || code in filters.options,
      values: values.map((value) => ({
        code: value.code,
        label: value.label,
        count: value.count,
        ...(value.swatch ? { swatch: value.swatch } : {}),
        ...(chosenOf(code).includes(value.code) ? { isChosen: true } : {}),
      })),
    })),
    price:
      price === null && filters.price === null ? null : { title: t('listing.price'), fields: priceFields(setting) },
    availability: {
      title: t('listing.availability'),
      inStock: {
        code: '1',
        label: t('listing.inStock'),
        count: inStock,
        ...(filters.inStock ? { isChosen: true } : {}),
      },
    },
  }
}

function priceFields({ listing, filters, locale, currencies }: ListingSetting): PriceField[] {
  const t = searchTexts(locale)
  const known = listing.facets.price
  return currencies.map((currency) => {
    const chosen = filters.price?.currency === currency ? filters.price : null
    const field = (end: 'min' | 'max'): PriceEnd => {
      const limit = known?.[end].currency === currency ? known[end] : null
      const value = chosen?.[end] ?? null
      return {
        end,
        label: `${t('listing.priceIn', { currency })}: ${t(`listing.${end}`)}`,
        placeholder: limit ? roundLimit(limit.amount, currencyDigits[currency], end) : t(`listing.${end}`),
        ...(value === null ? {} : { value: printPrice(value, currency) }),
      }
    }
    return { currency, ends: [field('min'), field('max')] }
  })
}

/** Whole major units around the limit, so that nothing is left out. */
function roundLimit(amount: number, digits: number, end: 'min' | 'max'): string {
  const major = amount / 10 ** digits
  return String(end === 'min' ? Math.floor(major) : Math.ceil(major))
}
