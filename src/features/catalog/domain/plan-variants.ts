import { groupBy } from '@/shared/group-by'

import { catalogSaid, type CatalogSaid } from './catalog-said'
import type { FieldProblem } from './field-problem'
import { followOptions, isExchanged, type OptionChange } from './follow-options'
import { misfit, valuesLabel } from './misfit'
import type { OptionRow } from './option-rows'
import { optionKey, type OptionValues } from './variant-matrix'

/** The part of a variant that its product's options affect. */
export interface NamedVariant {
  readonly id: string
  readonly sku: string
  readonly options: OptionValues
  readonly isActive: boolean
}

interface VariantPlan {
  /** The variants whose values change, with the new ones. */
  readonly changed: readonly Pick<NamedVariant, 'id' | 'options'>[]
  /** Whether all variants would still differ, so that the change can be applied to them. */
  readonly isClear: boolean
  /** Problems that prevent the change from being published. */
  readonly problems: readonly FieldProblem[]
}

/**
 * The changes of a product's variants when its options change: renamed codes are renamed in them, and of a new option
 * each gets the first value. It is a problem if a variant for sale would no longer fit the options, or two would be
 * equal; variants off sale may keep removed values, with which they cannot be sold.
 */
export function planVariants(change: OptionChange, variants: readonly NamedVariant[]): VariantPlan {
  const followed = variants.map((variant) => ({ ...variant, options: followOptions(change, variant.options) }))
  const byKey = groupBy(followed, ({ options }) => optionKey(options))
  const alike = [...byKey.values()].filter((group) => group.length > 1)
  const exchanged = variants.length > 0 && isExchanged(change) ? [exchangedOptions] : []
  return {
    isClear: exchanged.length + alike.length === 0,
    changed: followed.filter(
      ({ options }, index) => optionKey(options) !== optionKey(variants[index]?.options ?? options),
    ),
    problems: [
      ...exchanged,
      ...alike.map((group) => sameNames(group, change.after)),
      ...namelessVariants(followed, change.after),
    ],
  }
}

const exchangedOptions: FieldProblem = { path: 'options', problem: catalogSaid('products.options.exchanged') }

const sameNames = (group: readonly NamedVariant[], options: readonly OptionRow[]): FieldProblem => ({
  path: 'options',
  problem: catalogSaid('products.options.alike', { variants: listed(group, options) }),
})

/** One problem for each value that is missing, at the option that it belongs to. */
function namelessVariants(variants: readonly NamedVariant[], options: readonly OptionRow[]): FieldProblem[] {
  const nameless = variants.flatMap((variant) => {
    const reason = variant.isActive ? misfit(options, variant.options) : null
    return reason === null ? [] : [{ variant, reason }]
  })
  const byReason = groupBy(nameless, ({ reason }) => JSON.stringify(reason))
  return [...byReason.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { reason, variant } = first
    const index = options.findIndex(({ code, values }) => {
      const value = variant.options[code]
      return value !== undefined && !values.some((each) => each.code === value)
    })
    const all = group.map((each) => each.variant)
    return {
      path: index < 0 ? 'options' : `options.${String(index)}.values`,
      problem: catalogSaid('products.options.needed', { reason, variants: listed(all, options) }),
    }
  })
}

const mostListed = 10

function listed(variants: readonly NamedVariant[], options: readonly OptionRow[]): string | CatalogSaid {
  const names = variants.map(({ sku, options: values }) => {
    const label = valuesLabel(options, values)
    return label === '' ? sku : `${sku} (${label})`
  })
  const first = names.slice(0, mostListed).join(', ')
  const rest = names.length - mostListed
  return rest > 0 ? catalogSaid('products.options.more', { variants: first, count: rest }) : first
}
