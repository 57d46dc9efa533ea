import type { SystemContext } from '@/platform/context'

import type { FieldProblem } from './domain/field-problem'
import { planFiles } from './domain/plan-files'
import { planVariants, type NamedVariant } from './domain/plan-variants'
import { haveSameCodes, type OptionRow } from './domain/option-rows'
import { optionsForSale, readOptions, type OptionReference } from './option-reference'
import { listChoiceFiles, listNamedVariants, updateFileChoices, updateOptionValues } from './option-values.repository'

/** A product with its options as they are, and as they are to be. */
interface NewOptions {
  readonly id: string
  readonly before: OptionReference
  readonly after: readonly OptionRow[]
  readonly isPublished: boolean
  /** Its downloads, and the variants that it keeps. */
  readonly fileIds: readonly string[]
  readonly variants: readonly NamedVariant[]
}

/** What becomes of variants and downloads; null when there is nothing to do or to ask. */
async function planOptions(ctx: SystemContext, product: NewOptions) {
  const { id, after, isPublished, fileIds } = product
  const change = { before: optionsForSale(product.before), after }
  if (haveSameCodes(change.before, after) && (!isPublished || product.before.sold !== null)) return null
  const variants = planVariants(change, product.variants)
  const files = planFiles(change, await listChoiceFiles(ctx, id, fileIds))
  return { variants, files, problems: isPublished ? [...variants.problems, ...files.problems] : [] }
}

/**
 * What keeps options from being published: each variant for sale must have a name of its own among them, and each
 * download the choice that it is meant for. Asked before a product is written: when many products are changed at once,
 * Payload commits what an error after that has left half done.
 */
export async function optionProblems(
  ctx: SystemContext,
  product: Omit<NewOptions, 'isPublished'>,
): Promise<readonly FieldProblem[]> {
  return (await planOptions(ctx, { ...product, isPublished: true }))?.problems ?? []
}

/**
 * Lets a product's variants and downloads follow a change of its options, which has been written in the caller's
 * transaction. The problems of what is published say why that transaction is to be rolled back. Without publication
 * nothing is refused; a variant that cannot follow keeps its values, and publishing asks again.
 */
export async function carryOptions(
  ctx: SystemContext,
  id: string,
  before: OptionReference,
): Promise<readonly FieldProblem[]> {
  const now = await readOptions(ctx, id)
  if (!now) return []
  const variants = await listNamedVariants(ctx, id)
  const { fileIds } = now
  const plan = await planOptions(ctx, {
    id,
    before,
    after: optionsForSale(now),
    isPublished: now.sold !== null,
    fileIds,
    variants,
  })
  if (!plan || plan.problems.length > 0) return plan?.problems ?? []
  if (plan.variants.isClear) await updateOptionValues(ctx, plan.variants.changed)
  await updateFileChoices(ctx, plan.files.changed)
  return []
}
