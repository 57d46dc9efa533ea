import { mostVariants } from '@/features/catalog/domain/check-variants'
import { catalogPanel } from '@/features/catalog/panel-texts'
import type { FieldError } from '@/platform/http/problem'
import type { CurrencyCode } from '@/shared/currencies'

import type { TypedVariant } from './domain/typed-variants'
import type { PlanFailure } from './plan-variants'
import type { InPanelLanguage } from '@/shared/panel-texts'
import { pricingPanel } from './panel-texts'
import { sayCell } from './say-cell'

interface Refusal {
  /** The message that the panel shows on every tab of the form. */
  readonly message: string
  readonly errors: readonly FieldError[]
}

/** The most cells that a message names; the table marks all of them. */
const mostNamed = 3

interface Asked {
  readonly currency: CurrencyCode
  readonly typed: readonly TypedVariant[]
  readonly reader: InPanelLanguage
}

/** Explains why a product was not published, with the invalid fields. */
export function explainRefusal(failure: PlanFailure, { currency, typed, reader }: Asked): Refusal {
  const t = pricingPanel.for(reader)
  const notPublished = (problems: string): string => t('refused.notPublished', { problems })
  switch (failure.code) {
    case 'not_found':
      return { message: t('refused.gone'), errors: [] }
    case 'too_many': {
      const message = t('refused.tooMany', { count: failure.count, most: mostVariants })
      return { message: notPublished(message), errors: [{ path: 'variantRows', message }] }
    }
    case 'options_refused': {
      const errors = failure.problems.map(({ path, problem }) => ({ path, message: sayCell(problem, reader) }))
      return { message: notPublished(errors.map(({ message }) => message).join(' ')), errors }
    }
    case 'not_for_sale': {
      const errors = failure.problems.map((problem) => ({
        path: problem === 'no_file' ? 'files' : 'variantRows',
        message: catalogPanel.for(reader)(`sale.${problem}`, { currency }),
      }))
      const problems = errors.map(({ message }) => message).join(' ')
      return { message: t('refused.notForSale', { problems }), errors }
    }
    case 'validation_failed': {
      const errors = failure.problems.map(({ path, problem }) => ({ path, message: sayCell(problem, reader) }))
      const named = errors.slice(0, mostNamed).map(({ path, message }) => `${nameOf(path, typed, t)}: ${message}`)
      const rest = errors.length - named.length
      const more = rest > 0 ? [t('refused.more', { count: rest })] : []
      const marked = { path: 'variantRows', message: t('refused.cells', { count: errors.length }) }
      return { message: notPublished([...named, ...more].join(' ')), errors: [...errors, marked] }
    }
  }
}

/** The name of a variant: its option values, or else its SKU. */
function nameOf(path: string, typed: readonly TypedVariant[], t: ReturnType<typeof pricingPanel.for>): string {
  const variant = typed[Number(/^variantRows\[(\d+)\]/.exec(path)?.[1])]
  if (!variant) return t('refused.variants')
  return Object.values(variant.options).join(', ') || variant.sku || t('refused.variant')
}
