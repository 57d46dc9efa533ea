import {
  APIError,
  ValidationError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload'

import { toOptionRows } from '@/features/catalog/domain/option-rows'
import { findStoreById } from '@/features/stores/store-directory'
import { staffOf } from '@/platform/access'
import type { Context } from '@/platform/context'
import { parseWith } from '@/platform/http/parse'
import type { Product } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'

import type { TypedVariant } from './domain/typed-variants'
import { copyVariants } from './copy-variants'
import { explainRefusal } from './explain-refusal'
import { planVariants, type PlanFailure, type ProductToSell, type VariantPlan } from './plan-variants'
import { typedVariantsSchema } from './typed-variants.schema'
import { writeRetired, writeVariants } from './write-variants'

type Draft = Partial<Product>

/** What the hook before a change hands to the one after it, by the product's id; a new product has none yet. */
interface Handed {
  readonly typed: readonly TypedVariant[]
  readonly plan?: VariantPlan
}

/**
 * Products with these hooks are saved together with their variants: what was typed of them is kept in the draft, in the
 * field `variantRows`, and is written when the product is published, in the same transaction. A product that
 * cannot be bought is not published. That holds for every way to publish: the form, many at once, REST, GraphQL, a schedule.
 */
export const publishWithVariants = (products: CollectionConfig): CollectionConfig => ({
  ...products,
  hooks: {
    ...products.hooks,
    beforeOperation: [...(products.hooks?.beforeOperation ?? []), beforeOperation],
    beforeChange: [...(products.hooks?.beforeChange ?? []), beforeChange],
    // The product's own hooks let its variants follow its options.
    afterChange: [retire, ...(products.hooks?.afterChange ?? []), write],
  },
})

/** Notes which product a new one is a copy of: the hooks after this one are not told. */
const beforeOperation = ({ args, operation, req }: { args: object; operation: string; req: PayloadRequest }): void => {
  if (operation === 'create') req.context['copyOf'] = 'duplicateFromID' in args ? args.duplicateFromID : undefined
}

const beforeChange: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const [next, before] = [data as Draft, originalDoc as Product | undefined]
  // The demo data is written product by product, its variants after it.
  if (req.context['isBulk'] === true) return next
  // Variants have no versions: an old version brings its texts back, not what was typed of the variants then.
  const isRestored = req.context['isRestoringVersion'] === true
  const { copyOf } = req.context
  const sent = readTyped('variantRows' in next ? next.variantRows : before?.variantRows)
  const typed =
    operation === 'create' && typeof copyOf === 'string'
      ? await copyVariants(await contextOf(req, next), { id: copyOf, typed: sent })
      : isRestored
        ? []
        : sent
  const isPublished = (next._status ?? before?._status) === 'published'
  if (!isPublished) return { ...next, variantRows: typed.length > 0 ? typed : null }
  if (operation === 'create') {
    hand(req, '', { typed })
    return { ...next, variantRows: null }
  }
  if (!before) return next
  // Here and not after the change: of many products that are published at once, the refused ones are left as they are.
  hand(req, before.id, { typed, plan: await plan(req, { ...before, ...next, id: before.id }, typed) })
  return { ...next, variantRows: null }
}

const retire: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const product = doc as Product
  const handed = take(req, operation === 'create' ? '' : product.id)
  if (!handed) return product
  const { typed, plan: planned = await plan(req, product, typed) } = handed
  hand(req, product.id, { typed, plan: planned })
  await writeRetired(await contextOf(req, product), planned)
  return product
}

const write: CollectionAfterChangeHook = async ({ doc, req }) => {
  const product = doc as Product
  const planned = take(req, product.id)?.plan
  if (planned) await writeVariants(await contextOf(req, product), planned, staffOf(req)?.id)
  return product
}

function readTyped(value: unknown): readonly TypedVariant[] {
  if (value === null || value === undefined) return []
  const read = parseWith(typedVariantsSchema, value)
  if (read.ok) return read.value
  const errors = read.errors.map(({ path, message }) => ({
    path: `variantRows${path.replace(/^(\d+)/, '[$1]').replace(/^(?=[a-z])/i, '.')}`,
    message,
  }))
  throw new ValidationError({ collection: 'products', errors })
}

async function plan(
  req: PayloadRequest,
  product: Draft & { id: string },
  typed: readonly TypedVariant[],
): Promise<VariantPlan> {
  const ctx = await contextOf(req, product)
  const planned = await planVariants(ctx, toSell(product), typed)
  if (!planned.ok) throw refusal(planned, ctx, typed)
  return planned.value
}

function refusal(failure: PlanFailure, { store }: Context, typed: readonly TypedVariant[]): APIError {
  const { message, errors } = explainRefusal(failure, { currency: store.defaultCurrency, typed })
  return new APIError(message, 400, { collection: 'products', errors }, true)
}

async function contextOf(req: PayloadRequest, { store }: { store?: unknown }): Promise<Context> {
  const id = typeof store === 'object' && store !== null && 'id' in store ? store.id : store
  const found = typeof id === 'string' ? await findStoreById(id) : null
  if (!found)
    throw new ValidationError({ collection: 'products', errors: [{ path: 'store', message: 'No such store.' }] })
  return { payload: req.payload, req, store: found, clock: systemClock }
}

const toSell = ({ id, kind, files, options }: Draft & { id: string }): ProductToSell => ({
  id,
  kind: kind ?? 'physical',
  fileCount: files?.length ?? 0,
  options: toOptionRows(options),
})

function handedOf(req: PayloadRequest): Map<string, Handed> {
  const known: unknown = req.context['typedVariants']
  if (known instanceof Map) return known as Map<string, Handed>
  const made = new Map<string, Handed>()
  req.context['typedVariants'] = made
  return made
}

const hand = (req: PayloadRequest, id: string, handed: Handed): void => void handedOf(req).set(id, handed)

function take(req: PayloadRequest, id: string): Handed | undefined {
  const handed = handedOf(req).get(id)
  handedOf(req).delete(id)
  return handed
}
