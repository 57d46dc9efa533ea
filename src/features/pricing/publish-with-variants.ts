import { isDeepStrictEqual } from 'node:util'

import {
  APIError,
  ValidationError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload'

import { haveSameCodes, toOptionRows } from '@/features/catalog/domain/option-rows'
import { lockProductsToDelete } from '@/features/inventory/delete-variants'
import { findStoreById } from '@/features/stores/store-directory'
import { staffOf } from '@/platform/access'
import type { Context } from '@/platform/context'
import { withFieldComponent } from '@/platform/field-component'
import { parseWith } from '@/platform/http/parse'
import { inTurn } from '@/platform/in-turn'
import type { Product } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { copyVariants } from './copy-variants'
import type { TypedVariant } from './domain/typed-variants'
import { explainRefusal } from './explain-refusal'
import { claimedSkus, hand, releaseSkus, take } from './handed-plans'
import { planVariants, type PlanFailure, type ProductToSell, type VariantPlan } from './plan-variants'
import { typedVariantsSchema, typedVariantsWords } from './typed-variants.schema'
import { writeRetired, writeVariants } from './write-variants'
import { pricingPanel } from './panel-texts'

type Draft = Partial<Product>
type Known = Draft & { readonly id: string }

/** The key of a new product, which has no id yet; one is enough, because Payload creates one document at a time. */
const newProduct = ''

/**
 * Hooks that save products together with their variants: typed changes are stored in the draft, in the field
 * `variantRows`, and written when the product is published, in the same transaction. A product that cannot be bought is
 * not published. That applies to every way to publish: the form, bulk edits, REST, GraphQL, a schedule.
 */
export const publishWithVariants = (products: CollectionConfig): CollectionConfig => ({
  ...withFieldComponent(products, 'variantRows', '/features/pricing/ui/admin/variants-field#VariantsField'),
  hooks: {
    ...products.hooks,
    beforeOperation: [...(products.hooks?.beforeOperation ?? []), beforeOperation, lockProductsToDelete],
    beforeChange: [...(products.hooks?.beforeChange ?? []), beforeChange],
    // Between these two, the product's own hooks update its variants to its options.
    afterChange: [retire, ...(products.hooks?.afterChange ?? []), write],
  },
})

/**
 * Records the original of a copy, and whether a version is restored as a draft, which Payload does not pass to later
 * hooks.
 */
const beforeOperation = ({ args, operation, req }: { args: object; operation: string; req: PayloadRequest }): void => {
  // Ignores reads, which are a part of all of these.
  if (!['create', 'update', 'restoreVersion'].includes(operation)) return
  req.context['copyOf'] = operation === 'create' && 'duplicateFromID' in args ? args.duplicateFromID : undefined
  req.context['restoresDraft'] = operation === 'restoreVersion' && 'draft' in args && args.draft === true
}

const beforeChange: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const [next, before] = [data as Draft, originalDoc as Product | undefined]
  // The seed writes each product before its variants.
  if (req.context['isBulk'] === true) return next
  // Drops the plan of an earlier change of the same request that was refused.
  const key = operation === 'update' && before ? before.id : newProduct
  take(req, key)
  releaseSkus(req, key)
  // Variants have no versions, so restoring an old version does not change unsaved changes of the variants.
  const isRestored = req.context['isRestoringVersion'] === true
  const sent = readTyped(isRestored || !('variantRows' in next) ? before?.variantRows : next.variantRows, req)
  const { copyOf } = req.context
  const typed =
    operation === 'create' && typeof copyOf === 'string'
      ? await copyVariants(await contextOf(req, next), { id: copyOf, typed: sent })
      : sent
  const kept = typed.length > 0 ? typed : null
  const isPublished = (next._status ?? before?._status) === 'published' && req.context['restoresDraft'] !== true
  if (!isPublished) return { ...next, variantRows: kept }
  if (operation === 'create') {
    hand(req, newProduct, { ctx: await contextOf(req, next), typed, product: next })
    return { ...next, variantRows: null }
  }
  if (!before) return next
  await planUpdate(req, { ...before, ...next, id: before.id }, isRestored ? [] : typed)
  return { ...next, variantRows: isRestored ? kept : null }
}

/** Plans before the change, so that of many products published in one call the refused ones are not changed. */
async function planUpdate(req: PayloadRequest, product: Known, typed: readonly TypedVariant[]): Promise<void> {
  if (typed.length === 0 && (await isSoldUnchanged(req, product))) return
  const ctx = await contextOf(req, product)
  await inTurn(req, async () => hand(req, product.id, { ctx, typed, product, plan: await plan(ctx, product, typed) }))
}

/** Whether the change does not affect what shoppers can buy, so that no further check is needed. */
async function isSoldUnchanged(req: PayloadRequest, product: Known): Promise<boolean> {
  const select = { _status: true, kind: true, files: true, options: true } as const
  const find = { collection: 'products', id: product.id, depth: 0, disableErrors: true, select } as const
  const stored = await req.payload.findByID({ ...find, req })
  if (stored?._status !== 'published') return false
  const [before, after] = [toSell(stored), toSell(product)]
  return (
    before.kind === after.kind &&
    isDeepStrictEqual(before.fileIds, after.fileIds) &&
    haveSameCodes(before.options, after.options)
  )
}

const retire: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const { id } = doc as Known
  const handed = take(req, operation === 'create' ? newProduct : id)
  if (!handed) return doc as unknown
  const { ctx, typed, product, plan: planned = await plan(ctx, { ...product, id }, typed) } = handed
  hand(req, id, { ...handed, plan: planned })
  await writeRetired(ctx, planned)
  return doc as unknown
}

const write: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id } = doc as Known
  const handed = take(req, id)
  if (handed?.plan) await writeVariants(handed.ctx, handed.plan, staffOf(req)?.id)
  releaseSkus(req, id)
  return doc as unknown
}

function readTyped(value: unknown, req: PayloadRequest): readonly TypedVariant[] {
  if (value === null || value === undefined) return []
  const read = parseWith(typedVariantsSchema, value, typedVariantsWords(req))
  if (read.ok) return read.value
  const errors = read.errors.map(({ path, message }) => ({
    path: `variantRows${path.replace(/^(\d+)/, '[$1]').replace(/^(?=[a-z])/i, '.')}`,
    message,
  }))
  throw new ValidationError({ collection: 'products', errors })
}

async function plan(ctx: Context, product: Known, typed: readonly TypedVariant[]): Promise<VariantPlan> {
  const planned = await planVariants(ctx, toSell(product), { typed, claimedSkus: claimedSkus(ctx.req) })
  if (!planned.ok) throw refusal(planned, ctx, typed)
  return planned.value
}

function refusal(failure: PlanFailure, { store, req }: Context, typed: readonly TypedVariant[]): APIError {
  const { message, errors } = explainRefusal(failure, { currency: store.defaultCurrency, typed, reader: req })
  return new APIError(message, 400, { collection: 'products', errors }, true)
}

async function contextOf(req: PayloadRequest, { store }: { store?: unknown }): Promise<Context> {
  const id = idIn(store)
  const found = id === null ? null : await findStoreById(id)
  if (!found)
    throw new ValidationError({
      collection: 'products',
      errors: [{ path: 'store', message: pricingPanel.for(req)('refused.noStore') }],
    })
  return { payload: req.payload, req, store: found, clock: systemClock }
}

/** `files` may be any value from a client, because the field is validated later. */
const fileIdsOf = (files: unknown): string[] =>
  Array.isArray(files) ? files.flatMap((file: unknown) => idIn(file) ?? []) : []

const toSell = ({ id, kind, files, options }: Pick<Known, 'id' | 'kind' | 'files' | 'options'>): ProductToSell => ({
  id,
  kind: kind ?? 'physical',
  fileIds: fileIdsOf(files),
  options: toOptionRows(options),
})
