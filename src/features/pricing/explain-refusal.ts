import { mostVariants } from '@/features/catalog/domain/check-variants'
import { saleProblemText } from '@/features/catalog/domain/sale-problems'
import type { FieldError } from '@/platform/http/problem'
import type { CurrencyCode } from '@/shared/currencies'

import type { TypedVariant } from './domain/typed-variants'
import type { PlanFailure } from './plan-variants'

interface Refusal {
  /** The message that the panel shows on every tab of the form. */
  readonly message: string
  readonly errors: readonly FieldError[]
}

/** The most cells that a message names; the table marks all of them. */
const mostNamed = 3

/** Explains why a product was not published, with the invalid fields. */
export function explainRefusal(
  failure: PlanFailure,
  { currency, typed }: { currency: CurrencyCode; typed: readonly TypedVariant[] },
): Refusal {
  switch (failure.code) {
    case 'not_found':
      return { message: 'This product no longer exists.', errors: [] }
    case 'too_many': {
      const message = `These would be ${String(failure.count)} variants. A product has at most ${String(mostVariants)}: delete some, or add fewer.`
      return { message: `Not published. ${message}`, errors: [{ path: 'variantRows', message }] }
    }
    case 'options_refused': {
      const { problems } = failure
      return { message: `Not published. ${problems.map(({ message }) => message).join(' ')}`, errors: problems }
    }
    case 'not_for_sale': {
      const errors = failure.problems.map((problem) => ({
        path: problem === 'no_file' ? 'files' : 'variantRows',
        message: saleProblemText(problem, currency),
      }))
      const words = errors.map(({ message }) => message).join(' ')
      return { message: `This product cannot be bought as it is. ${words}`, errors }
    }
    case 'validation_failed': {
      const { errors } = failure
      const named = errors.slice(0, mostNamed).map(({ path, message }) => `${nameOf(path, typed)}: ${message}`)
      const rest = errors.length - named.length
      const more = rest > 0 ? ` And ${rest} more, marked in the table of variants.` : ''
      return { message: `Not published. ${named.join(' ')}${more}`, errors: [...errors, marked(errors.length)] }
    }
  }
}

const marked = (count: number): FieldError => ({
  path: 'variantRows',
  message:
    count === 1 ? 'One cell of the variants needs a correction.' : `${count} cells of the variants need a correction.`,
})

/** The name of a variant: its option values, or else its SKU. */
function nameOf(path: string, typed: readonly TypedVariant[]): string {
  const variant = typed[Number(/^variantRows\[(\d+)\]/.exec(path)?.[1])]
  if (!variant) return 'Variants'
  return Object.values(variant.options).join(', ') || variant.sku || 'Variant'
}
