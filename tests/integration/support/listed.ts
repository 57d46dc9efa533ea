import * as listing from '@/features/search/listing/listing.queries'
import * as related from '@/features/search/listing/related.queries'
import * as suggestions from '@/features/search/listing/suggestions.queries'

import { project } from './projected'

/** A query of lists that first brings the read model up to date: what the worker does after each change. */
const projected =
  <C extends Parameters<typeof project>[0], A extends unknown[], R>(query: (ctx: C, ...args: A) => Promise<R>) =>
  async (ctx: C, ...args: A): Promise<R> => {
    await project(ctx)
    return query(ctx, ...args)
  }

export const listProducts = projected(listing.listProducts)
export const listCards = projected(listing.listCards)
export const suggest = projected(suggestions.suggest)
export const findRelated = projected(related.findRelated)
