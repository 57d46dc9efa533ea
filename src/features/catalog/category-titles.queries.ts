import { sql } from 'drizzle-orm'

import type { SystemContext } from '@/platform/context'
import { sqlOf } from '@/platform/transaction'

import type { CategoryRow } from './domain/category-tree'

/** A category with its title by language; a language without one is missing. */
export type TitledCategory = CategoryRow & { readonly title: Readonly<Record<string, string>> }

/** These categories and all above them. */
export async function listTitledCategories(ctx: SystemContext, ids: readonly string[]): Promise<TitledCategory[]> {
  if (ids.length === 0) return []
  const { rows } = await sqlOf(ctx).execute<TitledCategory>(sql`
    with recursive above as (
      select id, parent_id from categories where id = any(${sql.param([...ids])}::uuid[])
      union
      select c.id, c.parent_id from categories c join above on c.id = above.parent_id
    )
    select above.id, above.parent_id as parent,
      coalesce((select jsonb_object_agg(l._locale::text, l.title) from categories_locales l
        where l._parent_id = above.id and l.title <> ''), '{}') as title
    from above`)
  return rows
}
