import { eq } from 'drizzle-orm'

import { categories } from '@/platform/payload-schema'
import { sqlOf } from '@/platform/transaction'
import { bulkCategories } from '@/seed/data/bulk/categories'

import { insert, localized, type Seeder } from '../seeder'

type Known = { readonly id: string; readonly picture: string | null }

/** Adds the categories of a large catalog that the store does not have; the ids of all by slug. */
export async function seedBulkCategories(seeder: Seeder, storeId: string): Promise<ReadonlyMap<string, string>> {
  const known = await categoriesOf(seeder, storeId)
  for (const [position, { slug, parent, title }] of bulkCategories.entries()) {
    if (known.has(slug)) continue
    const above = parent === undefined ? undefined : known.get(parent)
    const picture = above?.picture ?? null
    const made = await insert(seeder, 'categories', {
      store: storeId,
      title: localized(title),
      slug,
      picture,
      parent: above?.id ?? null,
      // After the demo's own.
      position: 100 + position,
    })
    known.set(slug, { id: made.id, picture })
  }
  return new Map([...known].map(([slug, { id }]) => [slug, id]))
}

async function categoriesOf({ ctx }: Seeder, storeId: string): Promise<Map<string, Known>> {
  const rows = await sqlOf(ctx)
    .select({ slug: categories.slug, id: categories.id, picture: categories.picture })
    .from(categories)
    .where(eq(categories.store, storeId))
  return new Map(rows.map(({ slug, id, picture }) => [slug, { id, picture }]))
}
