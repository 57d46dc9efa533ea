import type { CurrencyCode } from '@/shared/currencies'

import type { OptionValues, ProductOption } from './variant-matrix'

/**
 * The editor's part of what a product needs to be sold; stock does not count, because it changes while it is published.
 */
export interface Sellable {
  readonly kind: 'physical' | 'digital'
  readonly fileCount: number
  readonly options: readonly ProductOption[]
  readonly variants: readonly SellableVariant[]
}

interface SellableVariant {
  readonly isActive: boolean
  readonly options: OptionValues
  /** The currencies in which it has a price. */
  readonly currencies: readonly string[]
}

/** Codes whose words are the messages `sale.…` of the panel. */
export type SaleProblem = 'no_variant' | 'none_active' | 'none_chosen' | 'no_price' | 'no_file'

/**
 * Why shoppers cannot buy a product at all; empty when they can buy one variant. That variant must be active and have a
 * value of every option and a price in `currency`, the store's default. Without a price in another currency it is not
 * sold in that.
 */
export function saleProblems(
  { kind, fileCount, options, variants }: Sellable,
  currency: CurrencyCode,
): readonly SaleProblem[] {
  const files: readonly SaleProblem[] = kind === 'digital' && fileCount === 0 ? ['no_file'] : []
  const active = variants.filter(({ isActive }) => isActive)
  const chosen = active.filter((variant) => canBeChosen(options, variant.options))
  if (variants.length === 0) return ['no_variant', ...files]
  if (active.length === 0) return ['none_active', ...files]
  if (chosen.length === 0) return ['none_chosen', ...files]
  return chosen.some(({ currencies }) => currencies.includes(currency)) ? files : ['no_price', ...files]
}

const canBeChosen = (options: readonly ProductOption[], values: OptionValues): boolean =>
  options
    .filter((option) => option.values.length > 0)
    .every(({ code, values: known }) => known.some((value) => value === values[code]))
