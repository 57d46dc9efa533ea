import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { categories, categories_locales } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'

import type { CategoryRow } from './domain/category-tree'

/** A category with its title by language; a language without one is missing. */
export type TitledCategory = CategoryRow & { readonly title: Readonly<Record<string, string>> }

/** These categories and all above them. */
export async function listTitledCategories(ctx: SystemContext, ids: readonly string[]): Promise<TitledCategory[]> {
  if (ids.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<TitledCategory>(sql`
    with recursive above as (
      select ${categories.id} as id, ${categories.parent} as parent from ${categories}
      where ${categories.id} = any(${sql.param([...ids])}::uuid[])
      union
      select ${categories.id}, ${categories.parent} from ${categories} join above on ${categories.id} = above.parent
    )
    select above.id, above.parent,
      coalesce((select jsonb_object_agg(${categories_locales._locale}::text, ${categories_locales.title})
        from ${categories_locales}
        where ${categories_locales._parentID} = above.id and ${categories_locales.title} <> ''), '{}') as title
    from above`)
  return rows
}
