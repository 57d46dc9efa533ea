import type { SystemContext } from '@/platform/context'

import type { FieldProblem } from './domain/field-problem'
import type { OptionChange } from './domain/follow-options'
import { planFiles } from './domain/plan-files'
import { planVariants } from './domain/plan-variants'
import { optionsForSale, readOptions, type OptionReference } from './option-reference'
import { listChoiceFiles, listNamedVariants, updateFileChoices, updateOptionValues } from './option-values.repository'

const isSame = ({ before, after }: OptionChange): boolean => JSON.stringify(before) === JSON.stringify(after)

/**
 * Lets a product's variants and downloads follow a change of its options, which has been written in the caller's
 * transaction. What is published must leave every variant for sale with a name of its own: if not, the problems say
 * which, and the transaction is to be rolled back. Without publication nothing is refused; a variant that cannot follow
 * keeps its values, and publishing asks again.
 */
export async function carryOptions(
  ctx: SystemContext,
  productId: string,
  before: OptionReference,
): Promise<readonly FieldProblem[]> {
  const now = await readOptions(ctx, productId)
  if (!now) return []
  const change = { before: optionsForSale(before), after: optionsForSale(now) }
  const isPublished = now.sold !== null
  if (isSame(change) && (!isPublished || before.sold !== null)) return []
  const variants = planVariants(change, await listNamedVariants(ctx, productId))
  const files = planFiles(change, await listChoiceFiles(ctx, productId))
  const problems = [...variants.problems, ...files.problems]
  if (isPublished && problems.length > 0) return problems
  if (variants.isClear) await updateOptionValues(ctx, variants.changed)
  await updateFileChoices(ctx, files.changed)
  return []
}
