import type { CollectionBeforeChangeHook, FieldHook, PayloadRequest, Validate } from 'payload'

import type { SystemContext } from '@/platform/context'
import { systemClock } from '@/shared/clock'
import { isUuid } from '@/shared/ids'
import { normalizeCode } from '@/shared/typed-text'
import { idIn } from '@/shared/id-in'

import {
  compareAtProblem,
  doubleCombination,
  mostVariants,
  priceProblem,
  skuProblem,
  takenSku,
  valuesProblem,
  type CheckedPrice,
} from './domain/check-variants'
import { optionKey, type OptionValues } from './domain/variant-matrix'
import { lockOptions } from './option-lock.queries'
import { optionsForSale, readOptions } from './option-reference'
import { listNamedVariants } from './option-values.repository'
import { sayProblem } from './say-problem'
import { hasOtherSku, isProductOf } from './variant-rules.queries'
import { catalogPanel } from './panel-texts'

/** The validation of one variant for Payload: in the panel, REST, GraphQL and the Local API. */

type Doc = Readonly<Record<string, unknown>>
interface Asked {
  readonly data: unknown
  readonly id?: string | number | undefined
  readonly req: PayloadRequest
}

const contextOf = (req: PayloadRequest): SystemContext => ({ payload: req.payload, req, clock: systemClock })

const typed: FieldHook = ({ value }) => (typeof value === 'string' ? normalizeCode(value) : (value as unknown))

export const typedSku: FieldHook = typed

export const typedCurrency: FieldHook = ({ value }) =>
  typeof value === 'string' ? normalizeCode(value).toUpperCase() : (value as unknown)

export const checkSku: Validate = async (value: unknown, { data, id, req }: Asked) => {
  const sku = typeof value === 'string' ? value : ''
  const problem = skuProblem(sku)
  if (problem !== null) return sayProblem(problem, req)
  const store = idIn((data as Doc)['store'])
  // The field `store` refuses values that are not ids.
  if (store === null || !isUuid(store)) return true
  const isTaken = await hasOtherSku(contextOf(req), {
    storeId: store,
    sku,
    except: id === undefined ? null : String(id),
  })
  return !isTaken || sayProblem(takenSku(sku), req)
}

export const isOptionValues = (value: unknown): value is OptionValues =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'string')

/**
 * The product of a variant if it belongs to the variant's store, or else null. The field `product` refuses others; the
 * errors reveal nothing about them, and they are not locked.
 */
async function ownProduct(ctx: SystemContext, { product, store }: Doc): Promise<string | null> {
  const [productId, storeId] = [idIn(product), idIn(store)]
  if (productId === null || storeId === null || !isUuid(productId) || !isUuid(storeId)) return null
  return (await isProductOf(ctx, storeId, productId)) ? productId : null
}

/**
 * Locks the product first. The variant's reference to it takes a weaker lock (`for key share`), for which a save of the
 * product (an upsert by Payload) waits: if the weaker lock came first, both would deadlock.
 */
export const lockOptionsOfProduct: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const ctx = contextOf(req)
  const productId = await ownProduct(ctx, { ...(originalDoc as Doc | undefined), ...(data as Doc) })
  if (productId !== null) await lockOptions(ctx, productId)
  return data as unknown
}

/** One value of each of the product's options, in a combination that no other variant of the product has. */
export const checkOptionValues: Validate = async (value: unknown, { data, id, req }: Asked) => {
  const t = catalogPanel.for(req)
  if (!isOptionValues(value)) return t('variants.optionValues.shape')
  const { isActive } = data as Doc
  const ctx = contextOf(req)
  const productId = await ownProduct(ctx, data as Doc)
  if (productId === null) return true
  const options = await readOptions(ctx, productId)
  // A product that does not exist is refused by its own field.
  if (!options) return true
  const variants = await listNamedVariants(ctx, productId)
  const stored = variants.find((variant) => variant.id === id)
  if (!stored && variants.length >= mostVariants) return t('variants.optionValues.tooMany', { most: mostVariants })
  const problem = valuesProblem(
    { options: optionsForSale(options), drafted: options.drafted },
    { options: value, isActive: isActive !== false, storedOptions: stored?.options ?? null },
  )
  if (problem !== null) return sayProblem(problem, req)
  const isDouble = variants.some((other) => other.id !== id && optionKey(other.options) === optionKey(value))
  return !isDouble || sayProblem(doubleCombination, req)
}

/** By validated document, because each of its prices is validated. */
const knownCurrencies = new WeakMap<object, Promise<string[]>>()

/**
 * The currencies of the store, and those in which the variant has a price already, which the store may sell in again.
 */
async function currenciesFor(ctx: SystemContext, { store, id }: { store: unknown; id: unknown }): Promise<string[]> {
  const find = { depth: 0, disableErrors: true, req: ctx.req } as const
  const storeId = idIn(store)
  const [sold, stored] = [
    storeId &&
      (await ctx.payload.findByID({ collection: 'stores', id: storeId, select: { currencies: true }, ...find })),
    typeof id === 'string' &&
      (await ctx.payload.findByID({ collection: 'variants', id, select: { prices: true }, ...find })),
  ]
  const all = [...(sold ? sold.currencies : []), ...(stored ? stored.prices.map(({ currency }) => currency) : [])]
  return [...new Set(all)]
}

type PriceRow = Partial<Record<'currency' | 'amount' | 'compareAtAmount', unknown>>

const toPrice = ({ currency, amount, compareAtAmount }: PriceRow): CheckedPrice => ({
  currency: typeof currency === 'string' ? currency : '',
  amount: Number(amount),
  compareAt: typeof compareAtAmount === 'number' ? compareAtAmount : null,
})

/** A currency of the store, once. Amounts are checked by their own fields. */
export const checkCurrency: Validate = async (
  _value: unknown,
  { data, id, path, req }: Asked & { readonly path: readonly (string | number)[] },
) => {
  const { prices, store } = data as { prices?: unknown; store?: unknown }
  const rows = Array.isArray(prices) ? (prices as PriceRow[]).map(toPrice) : []
  const known = knownCurrencies.get(data as object) ?? currenciesFor(contextOf(req), { store, id })
  knownCurrencies.set(data as object, known)
  const currencies = await known
  const problem = priceProblem(rows, Number(path.at(-2)), { currencies })
  return problem?.cell !== 'currency' || sayProblem(problem.problem, req)
}

export const checkCompareAt: Validate = (
  _value: unknown,
  { req, siblingData }: { readonly req: PayloadRequest; readonly siblingData: unknown },
) => {
  const problem = compareAtProblem(toPrice(siblingData as PriceRow))
  return problem === null || sayProblem(problem, req)
}
