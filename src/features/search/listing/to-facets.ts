import type { Category } from '@/features/catalog/category.queries'
import type { Languages } from '@/platform/localized-sql'
import { money, type CurrencyCode } from '@/shared/money'

import type { Facets, OptionFacet } from '../domain/listing/listing'
import { textIn } from '../domain/listing/text-in'
import type { FoundList } from './catalog-engine'

type Figures = Omit<FoundList, 'items' | 'nextCursor' | 'previousCursor'>

interface FacetSetting {
  /** The categories one step below the list. */
  readonly narrower: readonly Category[]
  readonly languages: Languages
  readonly currency: CurrencyCode
}

/** The figures of a list with the words that belong to them. */
export function toFacets(answer: Figures, setting: FacetSetting): Facets {
  const { minPrice, maxPrice } = answer
  const { narrower, currency } = setting
  return {
    products: answer.products,
    options: optionFacets(answer, setting.languages),
    price:
      minPrice === null || maxPrice === null
        ? null
        : { min: money(minPrice, currency), max: money(maxPrice, currency) },
    inStock: answer.inStock,
    categories: narrower.map(({ id, slug, title }) => ({ slug, title, count: answer.categoryCounts.get(id) ?? 0 })),
  }
}

function optionFacets({ options, labels }: Figures, languages: Languages): OptionFacet[] {
  const known = new Map(labels.map((row) => [`${row.option}:${row.value}`, row]))
  const label = (option: string, value: string) => {
    const row = known.get(`${option}:${value}`)
    return row ? textIn(row.labels, languages) : null
  }
  return options.map(({ code, products, values }) => ({
    code,
    label: label(code, '') ?? code,
    products,
    values: values.map(({ code: value, count }) => ({
      code: value,
      label: label(code, value) ?? value,
      swatch: known.get(`${code}:${value}`)?.swatch ?? null,
      count,
    })),
  }))
}
