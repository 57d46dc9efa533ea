import type { SystemContext } from '@/platform/context'

import type { FieldProblem } from './domain/field-problem'
import { planFiles } from './domain/plan-files'
import { planVariants, type NamedVariant } from './domain/plan-variants'
import { haveSameCodes, type OptionRow } from './domain/option-rows'
import { optionsForSale, readOptions, type OptionReference } from './option-reference'
import { listChoiceFiles, listNamedVariants, updateFileChoices, updateOptionValues } from './option-values.repository'

/** A product with its current and its new options. */
interface NewOptions {
  readonly id: string
  readonly before: OptionReference
  readonly after: readonly OptionRow[]
  readonly isPublished: boolean
  /** The ids of its downloads. */
  readonly fileIds: readonly string[]
  readonly variants: readonly NamedVariant[]
}

/** The changes of variants and downloads; null when nothing changes. */
async function planOptions(ctx: SystemContext, product: NewOptions) {
  const { id, after, isPublished, fileIds } = product
  const change = { before: optionsForSale(product.before), after }
  if (haveSameCodes(change.before, after) && (!isPublished || product.before.sold !== null)) return null
  const variants = planVariants(change, product.variants)
  const files = planFiles(change, await listChoiceFiles(ctx, id, fileIds))
  return { variants, files, problems: isPublished ? [...variants.problems, ...files.problems] : [] }
}

/**
 * The problems that prevent options from being published: each variant for sale needs its own combination of them, and
 * each download the choice that it is meant for. Call it before a product is written: when many products change in one
 * call, Payload commits the partial result of an error after the write.
 */
export async function optionProblems(
  ctx: SystemContext,
  product: Omit<NewOptions, 'isPublished'>,
): Promise<readonly FieldProblem[]> {
  return (await planOptions(ctx, { ...product, isPublished: true }))?.problems ?? []
}

/**
 * Updates a product's variants and downloads after a change of its options, which was written in the caller's
 * transaction. For a published product it returns problems for which the caller must roll back. Drafts have none: a
 * variant that cannot be updated keeps its values, and publishing checks again.
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
