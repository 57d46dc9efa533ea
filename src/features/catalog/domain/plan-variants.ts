import { groupBy } from '@/shared/group-by'

import type { FieldProblem } from './field-problem'
import { followOptions, isExchanged, type OptionChange } from './follow-options'
import { misfit, valuesLabel } from './misfit'
import type { OptionRow } from './option-rows'
import { optionKey, type OptionValues } from './variant-matrix'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { catalogPanel } from '../panel-texts'

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
export function planVariants(
  change: OptionChange,
  variants: readonly NamedVariant[],
  reader: InPanelLanguage,
): VariantPlan {
  const followed = variants.map((variant) => ({ ...variant, options: followOptions(change, variant.options) }))
  const byKey = groupBy(followed, ({ options }) => optionKey(options))
  const alike = [...byKey.values()].filter((group) => group.length > 1)
  const exchanged = variants.length > 0 && isExchanged(change) ? [exchangedOptions(reader)] : []
  return {
    isClear: exchanged.length + alike.length === 0,
    changed: followed.filter(
      ({ options }, index) => optionKey(options) !== optionKey(variants[index]?.options ?? options),
    ),
    problems: [
      ...exchanged,
      ...alike.map((group) => sameNames(group, change.after, reader)),
      ...namelessVariants(followed, change.after, reader),
    ],
  }
}

const exchangedOptions = (reader: InPanelLanguage): FieldProblem => ({
  path: 'options',
  message: catalogPanel.for(reader)('products.options.exchanged'),
})

const sameNames = (
  group: readonly NamedVariant[],
  options: readonly OptionRow[],
  reader: InPanelLanguage,
): FieldProblem => ({
  path: 'options',
  message: catalogPanel.for(reader)('products.options.alike', { variants: listed(group, options, reader) }),
})

/** One problem for each value that is missing, at the option that it belongs to. */
function namelessVariants(
  variants: readonly NamedVariant[],
  options: readonly OptionRow[],
  reader: InPanelLanguage,
): FieldProblem[] {
  const nameless = variants.filter((variant) => variant.isActive && misfit(options, variant.options, reader) !== null)
  const byReason = groupBy(nameless, (variant) => misfit(options, variant.options, reader) ?? '')
  return [...byReason].map(([reason, group]) => {
    const index = options.findIndex(({ code, values }) => {
      const value = group[0]?.options[code]
      return value !== undefined && !values.some((each) => each.code === value)
    })
    return {
      path: index < 0 ? 'options' : `options.${String(index)}.values`,
      message: catalogPanel.for(reader)('products.options.needed', {
        reason,
        variants: listed(group, options, reader),
      }),
    }
  })
}

const mostListed = 10

function listed(variants: readonly NamedVariant[], options: readonly OptionRow[], reader: InPanelLanguage): string {
  const names = variants.map(({ sku, options: values }) => {
    const label = valuesLabel(options, values)
    return label === '' ? sku : `${sku} (${label})`
  })
  const rest = names.length - mostListed
  const more = rest > 0 ? [catalogPanel.for(reader)('products.options.more', { count: rest })] : []
  return [...names.slice(0, mostListed), ...more].join(', ')
}
