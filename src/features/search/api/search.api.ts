import { z } from 'zod'

import { usualMarket } from '@/features/stores/usual-market'
import { operation } from '@/platform/http/operation'
import { slugParam } from '@/platform/http/query-params'
import { fail, ok } from '@/shared/result'
import { typedCode } from '@/shared/typed-fields'

import { categorySchema, listingSchema, productSchema, suggestionsSchema } from './search.answer'
import { currencyParam, listingQuerySchema } from './search.schemas'
import { listCategories } from '@/features/catalog/category.queries'
import { listProducts } from '../listing/listing.queries'
import { answerCard, answerCategory, answerProduct } from './present-products'
import { findRelated } from '../listing/related.queries'
import { suggest } from '../listing/suggestions.queries'
import { findProduct } from '../product/product.queries'

const read = { method: 'GET', tag: 'Catalog', status: 200, limit: 'read', cache: 'public' } as const

const currencyQuery = z.object({ currency: currencyParam })

export const listProductsCall = operation(
  {
    ...read,
    id: 'listProducts',
    path: '/products',
    summary: 'Products by category, words and filters, page by page',
    query: listingQuerySchema,
    answer: listingSchema,
    failures: ['not_found'],
  },
  async ({ ctx, query }) => {
    const listing = await listProducts(ctx, query)
    if (!listing) return fail('not_found')
    const currency = query.currency ?? usualMarket(ctx).currency
    return ok({ ...listing, items: listing.items.map((card) => answerCard(ctx.store, card, currency)) })
  },
)

export const getProductCall = operation(
  {
    ...read,
    id: 'getProduct',
    path: '/products/{slug}',
    summary: 'A product with its options, variants and pictures',
    params: z.object({ slug: slugParam }),
    query: currencyQuery,
    answer: productSchema,
    failures: ['not_found'],
  },
  async ({ ctx, params, query }) => {
    const product = await findProduct(ctx, params.slug)
    if (!product) return fail('not_found')
    const related = await findRelated(ctx, product)
    return ok(answerProduct(ctx.store, { product, related }, query.currency ?? usualMarket(ctx).currency))
  },
)

export const listCategoriesCall = operation(
  {
    ...read,
    id: 'listCategories',
    path: '/categories',
    summary: 'All categories, siblings in order',
    answer: z.object({ items: z.array(categorySchema) }).meta({ id: 'Categories' }),
    failures: [],
  },
  async ({ ctx }) => {
    const categories = await listCategories(ctx)
    return ok({ items: categories.map((category) => answerCategory(ctx.store, category, categories)) })
  },
)

export const suggestCall = operation(
  {
    ...read,
    id: 'suggest',
    path: '/search/suggest',
    summary: 'Suggestions for a search while a shopper types',
    query: currencyQuery.extend({ q: typedCode({ max: 200 }).default('').describe('Two letters at least') }),
    answer: suggestionsSchema,
    failures: [],
  },
  async ({ ctx, query }) => {
    const { products, categories, pages } = await suggest(ctx, query.q)
    const all = await listCategories(ctx)
    const currency = query.currency ?? usualMarket(ctx).currency
    return ok({
      products: products.map((card) => answerCard(ctx.store, card, currency)),
      categories: categories.map((category) => answerCategory(ctx.store, category, all)),
      pages,
    })
  },
)
