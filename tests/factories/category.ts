import type { Context } from '@/platform/context'

import { unique } from './unique'

export interface CategoryWishes {
  readonly title?: string
  readonly germanTitle?: string
  readonly slug?: string
  /** The id of the category above. */
  readonly parent?: string
  readonly position?: number
}

export interface TestCategory {
  readonly id: string
  readonly slug: string
}

/** A category of the store, at the top unless it has a parent. */
export async function createCategory(ctx: Context, wishes: CategoryWishes = {}): Promise<TestCategory> {
  const slug = wishes.slug ?? unique('category')
  const { id } = await ctx.payload.create({
    collection: 'categories',
    locale: 'en',
    data: {
      store: ctx.store.id,
      title: wishes.title ?? slug,
      slug,
      parent: wishes.parent ?? null,
      position: wishes.position ?? 0,
    },
  })
  const { germanTitle: title } = wishes
  if (title !== undefined) await ctx.payload.update({ collection: 'categories', id, locale: 'de', data: { title } })
  return { id, slug }
}
