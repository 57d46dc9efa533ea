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
import { lockOptions } from './option-lock.queries'
import { listVariants } from './save-variants'
import { isOptionValues } from './variant-rules'
import { catalogPanel } from './panel-texts'

type SellableVariant = Sellable['variants'][number]

/** A variant that changes, or with null is deleted. */
interface Change {
  readonly id: string
  readonly productId: string
  readonly next: SellableVariant | null
  readonly isMoved?: boolean
}

/** A published product with its variants, including earlier changes of the same operation. */
interface Selling {
  readonly variants: ReadonlyMap<string, SellableVariant>
  readonly problemsWith: (variants: readonly SellableVariant[]) => readonly SaleProblem[]
}

/** The products that an operation has read and locked; null for those that are not for sale. */
type Looked = Map<string, Selling | null>

const beforeOperation = ({ operation, req }: { operation: string; req: PayloadRequest }): void => {
  // Each operation reads again, because others of the same request may have changed the product.
  if (operation === 'update' || operation === 'delete') req.context['sellingProducts'] = new Map() satisfies Looked
}

const lookedAt = ({ context }: PayloadRequest): Looked => context['sellingProducts'] as Looked

/** Reads the product once for all variants that one operation changes. */
async function sellingOf(req: PayloadRequest, productId: string): Promise<Selling | null> {
  const known = lookedAt(req).get(productId)
  if (known !== undefined) return known
  const found = await readSelling(req, productId)
  lookedAt(req).set(productId, found)
  return found
}

async function readSelling(req: PayloadRequest, productId: string): Promise<Selling | null> {
  const { payload } = req
  const select = { _status: true, kind: true, files: true, options: true, store: true } as const
  const find = { collection: 'products', id: productId, depth: 0, disableErrors: true, select } as const
  await lockOptions({ payload, req, clock: systemClock }, productId)
  const product = await payload.findByID({ ...find, req })
  const store = typeof product?.store === 'string' ? await findStoreById(product.store) : null
  if (product?._status !== 'published' || !store) return null
  const variants = await listVariants({ payload, req, store, clock: systemClock }, productId)
  const options = toOptionRows(product.options).map(({ code, values }) => ({
    code,
    values: values.map((value) => value.code),
  }))
  const { kind, files } = product
  return {
    variants: new Map(variants.map((each) => [each.id, forSale(each)])),
    problemsWith: (list) =>
      saleProblems({ kind, fileCount: files?.length ?? 0, options, variants: list }, store.defaultCurrency),
  }
}

/**
 * Records the change; returns the problem instead if shoppers could no longer buy a published product that they can buy
 * now.
 */
async function lossBy(req: PayloadRequest, { id, productId, next }: Change): Promise<SaleProblem | undefined> {
  const selling = await sellingOf(req, productId)
  if (!selling) return undefined
  const { variants, problemsWith } = selling
  const after = new Map(variants)
  if (next) after.set(id, next)
  else after.delete(id)
  const canBeBought = problemsWith([...variants.values()]).length === 0
  const [problem] = canBeBought ? problemsWith([...after.values()]) : []
  if (problem === undefined) lookedAt(req).set(productId, { ...selling, variants: after })
  return problem
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
    const problem = await lossBy(req, change)
    if (problem === undefined) return
    const message = catalogPanel.for(req)('variants.last')
    const path = change.isMoved ? 'product' : fields[problem]
    const isDeleted = change.next === null && !change.isMoved
    const errors = isDeleted ? [] : [{ path, message }]
    throw new APIError(message, isDeleted ? 409 : 400, { collection: 'variants', errors }, true)
  })
}

/** `product` may be any value from a client, because fields are validated after this hook. */
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
 * Hooks that keep a published product buyable: they refuse to delete its last variant for sale, to take it off sale or
 * to move it. In the panel the table of variants checks that itself; these hooks cover all other ways.
 */
export const keepSellable = { beforeOperation, beforeChange, beforeDelete }
