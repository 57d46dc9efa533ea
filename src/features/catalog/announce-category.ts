import { randomUUID } from 'node:crypto'

import type { CollectionAfterChangeHook } from 'payload'

import { publish } from '@/platform/events'
import { systemClock } from '@/shared/clock'
import { idIn } from '@/shared/id-in'

import { categoriesChanged } from './product.events'

/**
 * Publishes that the title or the parent of a category has changed, by which searches find its products. New categories
 * have no products, and categories with products cannot be deleted. A save is in one language, or in all
 * (`locale: 'all'`).
 */
export const announceCategory: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const [next, before] = [doc as CategoryDoc, previousDoc as CategoryDoc | undefined]
  const storeId = idIn(next.store)
  if (operation === 'create' || storeId === null || req.context['isBulk'] === true) return doc as unknown
  if (before !== undefined && facts(next) === facts(before)) return doc as unknown
  const ctx = { payload: req.payload, req, clock: systemClock }
  await publish(ctx, categoriesChanged, { storeId, categoryIds: [next.id] }, { key: randomUUID() })
  return doc as unknown
}

interface CategoryDoc {
  readonly id: string
  readonly store?: unknown
  readonly title?: unknown
  readonly parent?: unknown
}

const facts = ({ title, parent }: CategoryDoc): string => JSON.stringify([title, idIn(parent)])
