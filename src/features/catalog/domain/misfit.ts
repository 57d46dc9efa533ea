import { catalogSaid, type CatalogSaid } from './catalog-said'
import type { OptionRow } from './option-rows'
import type { OptionValues } from './variant-matrix'

/**
 * Why these values do not fit the product's options, or null: a variant has exactly one value of each option.
 * An option without values is ignored, as in the matrix.
 */
export function misfit(options: readonly OptionRow[], values: OptionValues): CatalogSaid | null {
  const used = options.filter((option) => option.code !== '' && option.values.some(({ code }) => code !== ''))
  const unknown = Object.keys(values).find((code) => !used.some((option) => option.code === code))
  if (unknown !== undefined) return catalogSaid('variants.optionValues.unknownOption', { option: unknown })
  for (const { code, label, values: known } of used) {
    const value = Object.hasOwn(values, code) ? values[code] : undefined
    if (value === undefined) return catalogSaid('variants.optionValues.noValue', { option: label })
    if (!known.some((each) => each.code === value))
      return catalogSaid('variants.optionValues.unknownValue', { value, option: label })
  }
  return null
}

/** The label of a variant by its values, such as 'Ink, A5'; codes where a value has no label. Empty without options. */
export function valuesLabel(options: readonly OptionRow[], values: OptionValues): string {
  const known = options.filter(({ code }) => Object.hasOwn(values, code))
  const others = Object.entries(values).filter(([code]) => !known.some((option) => option.code === code))
  return [
    ...known.map(
      (option) => option.values.find(({ code }) => code === values[option.code])?.label ?? values[option.code],
    ),
    ...others.map(([, value]) => value),
  ].join(', ')
}
