import type { Measure } from '@/features/catalog/domain/measure'
import type { Context } from '@/platform/context'

import { setOnHand } from './stock'
import { unique } from './unique'

export interface VariantWishes {
  readonly sku?: string
  /** Minor units by currency; 10.00 in every currency of the store by default. */
  readonly prices?: Readonly<Record<string, number>>
  readonly compareAt?: Readonly<Record<string, number>>
  readonly options?: Readonly<Record<string, string>>
  /** Pieces on hand; null leaves the stock untracked. 10 by default, untracked for digital products. */
  readonly onHand?: number | null
  readonly allowBackorder?: boolean
  readonly isActive?: boolean
  readonly weightGrams?: number
  readonly measure?: Measure
}

export interface ProductWishes {
  readonly title?: string
  readonly germanTitle?: string
  readonly arabicTitle?: string
  /** Ids. */
  readonly categories?: readonly string[]
  readonly publishedAt?: Date
  readonly slug?: string
  readonly kind?: 'physical' | 'digital'
  readonly isPublished?: boolean
  readonly options?: readonly { code: string; label: string; values: readonly { code: string; label: string }[] }[]
  readonly variants?: readonly VariantWishes[]
}

export interface TestVariant {
  readonly id: string
  readonly sku: string
}

export interface TestProduct {
  readonly id: string
  readonly slug: string
  readonly variants: readonly [TestVariant, ...TestVariant[]]
}

/** A published product with its variants and their stock. */
export async function createProduct(ctx: Context, wished: ProductWishes = {}): Promise<TestProduct> {
  const { payload, store } = ctx
  const wishes = withOptions(wished)
  const kind = wishes.kind ?? 'physical'
  const slug = wishes.slug ?? unique('product')
  // A published product has variants; these are made after it, as the demo data makes them.
  const context = { isBulk: true }
  const _status = (wishes.isPublished ?? true) ? 'published' : 'draft'
  const product = await payload.create({
    collection: 'products',
    locale: 'en',
    context,
    data: {
      store: store.id,
      title: wishes.title ?? 'Notebook',
      slug,
      kind,
      options: (wishes.options ?? []).map(({ code, label, values }) => ({ code, label, values: [...values] })),
      categories: [...(wishes.categories ?? [])],
      ...(wishes.publishedAt ? { publishedAt: wishes.publishedAt.toISOString() } : {}),
      _status,
    },
  })
  const { germanTitle: de, arabicTitle: ar } = wishes
  for (const [locale, title] of Object.entries({ de, ar })) {
    if (title === undefined) continue
    await payload.update({
      collection: 'products',
      id: product.id,
      locale: locale as 'de' | 'ar',
      context,
      data: { title, options: product.options ?? null, _status },
    })
  }
  const [first, ...others] = wishes.variants ?? [{}]
  const create = (variant: VariantWishes, position: number) =>
    createVariant(ctx, product.id, { kind, position, ...variant })
  const variants: [TestVariant, ...TestVariant[]] = [await create(first ?? {}, 0)]
  for (const [index, variant] of others.entries()) variants.push(await create(variant, index + 1))
  return { id: product.id, slug, variants }
}

/** Several variants need an option that tells them apart: a product without options gets one, with the values v1, v2 and so on. */
function withOptions(wishes: ProductWishes): ProductWishes {
  const { options = [], variants = [] } = wishes
  if (options.length > 0 || variants.length < 2) return wishes
  const values = variants.map((_, index) => ({ code: `v${String(index + 1)}`, label: `V${String(index + 1)}` }))
  return {
    ...wishes,
    options: [{ code: 'kind', label: 'Kind', values }],
    variants: variants.map((variant, index) => ({ ...variant, options: { kind: `v${String(index + 1)}` } })),
  }
}

async function createVariant(
  ctx: Context,
  productId: string,
  wishes: VariantWishes & { kind: 'physical' | 'digital'; position: number },
): Promise<TestVariant> {
  const prices = wishes.prices ?? Object.fromEntries(ctx.store.currencies.map((currency) => [currency, 1000]))
  const { id, sku } = await ctx.payload.create({
    collection: 'variants',
    data: {
      store: ctx.store.id,
      product: productId,
      sku: wishes.sku ?? unique('SKU'),
      optionValues: { ...wishes.options },
      prices: Object.entries(prices).map(([currency, amount]) => ({
        currency,
        amount,
        compareAtAmount: wishes.compareAt?.[currency] ?? null,
      })),
      isActive: wishes.isActive ?? true,
      weightGrams: wishes.weightGrams ?? 100,
      ...(wishes.measure ? { measure: wishes.measure } : {}),
      position: wishes.position,
    },
  })
  const onHand = wishes.onHand === undefined ? (wishes.kind === 'digital' ? null : 10) : wishes.onHand
  if (onHand !== null) {
    await setOnHand(ctx, { variantId: id, onHand, allowBackorder: wishes.allowBackorder ?? false })
  }
  return { id, sku }
}
