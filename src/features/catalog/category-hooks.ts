import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import type { Category } from '@/platform/payload-types'
import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { listParents, lockMoves } from './category-parents.repository'
import { checkParent } from './domain/category-tree'
import { catalogPanel } from './panel-texts'

const messages = { category_cycle: 'categories.parent.circle', parent_missing: 'categories.parent.missing' } as const

/**
 * Refuses a parent that would create a cycle. Moves in one store run one after the other, so that two together cannot
 * create one. They use an advisory lock and not row locks, because each save already holds its own row and its parent's
 * (`lock-together.ts`).
 */
export const keepForest: CollectionBeforeChangeHook<Category> = async ({ data, operation, originalDoc, req }) => {
  const parent = idIn(data.parent)
  if (operation === 'create' || !originalDoc || parent === null || parent === idIn(originalDoc.parent)) return data
  const ctx = { payload: req.payload, req, clock: systemClock }
  const store = idIn(originalDoc.store)
  if (store === null) return data
  await lockMoves(ctx, store)
  const checked = checkParent(await listParents(ctx, store), originalDoc.id, parent)
  if (checked.ok) return data
  throw new ValidationError({
    collection: 'categories',
    errors: [{ path: 'parent', message: catalogPanel.for(req)(messages[checked.code]) }],
  })
}
