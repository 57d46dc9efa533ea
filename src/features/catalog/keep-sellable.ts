import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'

import { findStoreById } from '@/features/stores/store-directory'
import { inTurn } from '@/platform/in-turn'
import type { Variant } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { toOptionRows } from './domain/option-rows'
import { saleProblems, type Sellable, type SaleProblem } from './domain/sale-problems'
import type { OptionValues } from './domain/variant-matrix'
import { lockOptions } from './option-reference'
import { listVariants } from './save-variants'
import { isOptionValues } from './variant-rules'

type SellableVariant = Sellable['variants'][number]

/** A variant that changes, or with null is deleted. */
interface Change {
  readonly id: string
  readonly productId: string
  readonly next: SellableVariant | null
  readonly isMoved?: boolean
}

/** What the request changes and deletes, by variant: of many at once, each is asked as if the others had been written. */
function changesOf({ context }: PayloadRequest): Map<string, SellableVariant | null> {
  const known: unknown = context['variantChanges']
  if (known instanceof Map) return known as Map<string, SellableVariant | null>
  const made = new Map<string, SellableVariant | null>()
  context['variantChanges'] = made
  return made
}

/** What keeps shoppers from buying the published product after the change, if they can buy it before it. */
async function problemsAfter(req: PayloadRequest, { id, productId, next }: Change): Promise<readonly SaleProblem[]> {
  const { payload } = req
  const select = { _status: true, kind: true, files: true, options: true, store: true } as const
  const find = { collection: 'products', id: productId, depth: 0, disableErrors: true, select } as const
  await lockOptions({ payload, req, clock: systemClock }, productId)
  const product = await payload.findByID({ ...find, req })
  const store = typeof product?.store === 'string' ? await findStoreById(product.store) : null
  if (product?._status !== 'published' || !store) return []
  const others = changesOf(req)
  const variants = (await listVariants({ payload, req, store, clock: systemClock }, productId)).flatMap((each) => {
    const now = others.has(each.id) ? others.get(each.id) : forSale(each)
    return now ? [{ id: each.id, now }] : []
  })
  const options = toOptionRows(product.options).map(({ code, values }) => ({
    code,
    values: values.map((value) => value.code),
  }))
  const problemsWith = (list: readonly SellableVariant[]) =>
    saleProblems(
      { kind: product.kind, fileCount: product.files?.length ?? 0, options, variants: list },
      store.defaultCurrency,
    )
  if (problemsWith(variants.map(({ now }) => now)).length > 0) return []
  const after = variants.flatMap((each) => (each.id === id ? (next ? [next] : []) : [each.now]))
  return problemsWith(after)
}

const forSale = ({
  isActive,
  options,
  prices,
}: {
  readonly isActive: boolean
  readonly options: OptionValues
  readonly prices: readonly { readonly currency: string }[]
}): SellableVariant => ({ isActive, options, currencies: prices.map(({ currency }) => currency) })

const fields: Readonly<Record<SaleProblem, string>> = {
  no_variant: 'isActive',
  none_active: 'isActive',
  none_chosen: 'optionValues',
  no_price: 'prices',
  no_file: 'isActive',
}

async function refuseLoss(req: PayloadRequest, change: Change): Promise<void> {
  await inTurn(req, async () => {
    const [problem] = await problemsAfter(req, change)
    if (problem === undefined) {
      changesOf(req).set(change.id, change.next)
      return
    }
    const message =
      'This is the last variant with which shoppers can buy the published product. Keep it for sale, or unpublish the product first.'
    const path = change.isMoved ? 'product' : fields[problem]
    const isDeleted = change.next === null && !change.isMoved
    const errors = isDeleted ? [] : [{ path, message }]
    throw new APIError(message, isDeleted ? 409 : 400, { collection: 'variants', errors }, true)
  })
}

/** `product` may be anything that a client sends: the fields check it after this hook. */
const productOf = ({ product }: { readonly product?: unknown }): string | null => {
  const id = idIn(product)
  return id === '' ? null : id
}

const isPriceList = (prices: unknown): prices is Variant['prices'] =>
  Array.isArray(prices) && prices.every((price) => typeof price === 'object' && price !== null)

const beforeChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const [next, before] = [data as Partial<Variant>, originalDoc as Variant | undefined]
  const productId = before ? productOf(before) : null
  if (operation !== 'update' || !before || productId === null || req.context['isBulk'] === true) return next
  const isMoved = productOf(next) !== null && productOf(next) !== productId
  const { isActive, optionValues, prices } = { ...before, ...next }
  // The fields refuse what has another shape.
  if (!isOptionValues(optionValues) || !isPriceList(prices)) return next
  const after = forSale({ isActive: isActive !== false, options: optionValues, prices })
  await refuseLoss(req, { id: before.id, productId, next: isMoved ? null : after, isMoved })
  return next
}

const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const find = { collection: 'variants', id: String(id), depth: 0, disableErrors: true } as const
  const variant = await req.payload.findByID({ ...find, select: { product: true }, req })
  const productId = variant ? productOf(variant) : null
  if (productId !== null) await refuseLoss(req, { id: String(id), productId, next: null })
}

/**
 * A product that shoppers can buy stays so as long as it is published: its last variant for sale is neither deleted, nor
 * taken off sale, nor moved. In the panel the table of variants sees to that; these hooks do it for all other ways.
 */
export const keepSellable = { beforeChange, beforeDelete }
