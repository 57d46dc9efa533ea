import {
  ValidationError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  type Validate,
} from 'payload'

import type { Product } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'

import { carryOptions } from './carry-options'
import { checkOptions } from './domain/check-options'
import type { FieldProblem } from './domain/field-problem'
import { followChoice, hasChoice } from './domain/follow-options'
import { toOptionRows, type OptionRow } from './domain/option-rows'
import { lockOptions } from './option-lock.queries'
import { optionsForSale, readOptions, type OptionReference } from './option-reference'
import { catalogPanel } from './panel-texts'

const contextOf = (req: PayloadRequest) => ({ payload: req.payload, req, clock: systemClock })

function refuse(req: PayloadRequest, problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return
  const errors = problems.map(({ path, problem }) => ({ path, message: catalogPanel.say(problem, req) }))
  throw new ValidationError({ collection: 'products', errors })
}

/** The options before the change, by product, kept in the request's context until the change is written. */
function memoryOf(context: PayloadRequest['context']): Map<string, OptionReference> {
  const known = context['optionsBefore']
  if (known instanceof Map) return known as Map<string, OptionReference>
  const memory = new Map<string, OptionReference>()
  context['optionsBefore'] = memory
  return memory
}

/** Checks the codes, in drafts too, and updates the pictures of a choice whose code changes. */
const checkCodes: CollectionBeforeChangeHook<Product> = async ({ data, operation, originalDoc, req }) => {
  const options = toOptionRows(data.options)
  const former = toOptionRows(originalDoc?.options)
  refuse(req, checkOptions(options, former))
  const id = originalDoc?.id
  if (operation !== 'update' || id === undefined) return data
  const ctx = contextOf(req)
  await lockOptions(ctx, id)
  const before = await readOptions(ctx, id)
  if (!before) return data
  memoryOf(req.context).set(id, before)
  return { ...data, ...movedPictures(data, options, [former, optionsForSale(before)]) }
}

/** The form may contain an old code that the same save, or an earlier autosave, has renamed. */
function movedPictures(
  { gallery }: Partial<Product>,
  after: readonly OptionRow[],
  states: readonly (readonly OptionRow[])[],
): Pick<Product, 'gallery'> {
  if (!gallery) return {}
  const moved = (choice: string) =>
    states.map((before) => followChoice({ before, after }, choice)).find((each) => hasChoice(after, each)) ?? choice
  return {
    gallery: gallery.map((row) =>
      row.optionValue && !hasChoice(after, row.optionValue) ? { ...row, optionValue: moved(row.optionValue) } : row,
    ),
  }
}

/** Applies the change to the variants in the same transaction, or refuses it with an error that names them. */
const carryOver: CollectionAfterChangeHook<Product> = async ({ doc, operation, req }) => {
  const before = operation === 'update' ? memoryOf(req.context).get(doc.id) : undefined
  if (!before) return doc
  refuse(req, await carryOptions(contextOf(req), doc.id, before))
  return doc
}

export const optionHooks = { beforeChange: [checkCodes], afterChange: [carryOver] }

/** Requires an existing choice of the product, or none. */
export const checkChoice: Validate = (
  value: unknown,
  { data, req }: { readonly data: unknown; readonly req: PayloadRequest },
) =>
  value == null ||
  value === '' ||
  (typeof value === 'string' && hasChoice(toOptionRows((data as Partial<Product>).options), value)) ||
  catalogPanel.for(req)('products.gallery.choiceRefused')
