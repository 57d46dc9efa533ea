import { groupBy } from '@/shared/group-by'

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

const exchangedOptions: FieldProblem = {
  path: 'options',
  message:
    'One option was removed and another one added. To rename an option, change the code in its row. To replace it, delete the variants first.',
}

const sameNames = (group: readonly NamedVariant[], options: readonly OptionRow[]): FieldProblem => ({
  path: 'options',
  message: `These variants would be the same: ${listed(group, options)}. Delete all but one of them first, or keep the option in which they differ.`,
})

/** One problem for each value that is missing, at the option that it belongs to. */
function namelessVariants(variants: readonly NamedVariant[], options: readonly OptionRow[]): FieldProblem[] {
  const nameless = variants.filter((variant) => variant.isActive && misfit(options, variant.options) !== null)
  const byReason = groupBy(nameless, (variant) => misfit(options, variant.options) ?? '')
  return [...byReason].map(([reason, group]) => {
    const index = options.findIndex(({ code, values }) => {
      const value = group[0]?.options[code]
      return value !== undefined && !values.some((each) => each.code === value)
    })
    return {
      path: index < 0 ? 'options' : `options.${String(index)}.values`,
      message: `${reason} These variants for sale need it: ${listed(group, options)}. Keep the value (its label and its code may be changed), or take these variants off sale first.`,
    }
  })
}

const mostListed = 10

function listed(variants: readonly NamedVariant[], options: readonly OptionRow[]): string {
  const names = variants.map(({ sku, options: values }) => {
    const label = valuesLabel(options, values)
    return label === '' ? sku : `${sku} (${label})`
  })
  const rest = names.length - mostListed
  return [...names.slice(0, mostListed), ...(rest > 0 ? [`and ${String(rest)} more`] : [])].join(', ')
}
