import { sql } from 'drizzle-orm'
import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import type { Category } from '@/platform/payload-types'
import { sqlOf } from '@/platform/transaction'
import { systemClock } from '@/shared/clock'

import { checkParent, type CategoryRow } from './domain/category-tree'

const messages = {
  category_cycle: 'A category cannot be below itself. Choose one that is not among its own subcategories.',
  parent_missing: 'Choose a category of the same store.',
} as const

const idOf = (value: string | { id: string } | null | undefined): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null)

/** Refuses a parent that would close a circle. The store's categories are locked, so that two moves cannot close one. */
export const keepForest: CollectionBeforeChangeHook<Category> = async ({ data, operation, originalDoc, req }) => {
  const parent = idOf(data.parent)
  if (operation === 'create' || !originalDoc || parent === null || parent === idOf(originalDoc.parent)) return data
  const { rows } = await sqlOf({ payload: req.payload, req, clock: systemClock }).execute<CategoryRow>(sql`
    select id, parent_id as parent from categories where store_id = ${idOf(originalDoc.store)}::uuid
    order by id for update`)
  const checked = checkParent(rows, originalDoc.id, parent)
  if (checked.ok) return data
  throw new ValidationError({
    collection: 'categories',
    errors: [{ path: 'parent', message: messages[checked.code] }],
  })
}
