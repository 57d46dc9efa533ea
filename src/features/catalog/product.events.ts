import { z } from 'zod'

import { defineEvent } from '@/platform/events'

/** The most products of one event. */
export const mostProducts = 500

/**
 * An import changes thousands of products, and staff a hundred at once: their events are handled together, and what they leave
 * in the queue is not kept for a month.
 */
export const frequent = { keepSeconds: 24 * 3600, atOnce: 100 }

/**
 * Data of these products in lists and searches may have changed: texts, prices, stock, or whether they are public. Also
 * published when they have left this store or are deleted.
 */
export const productsChanged = defineEvent(
  'products.changed',
  z.object({ storeId: z.uuid(), productIds: z.array(z.uuid()).min(1).max(mostProducts) }),
  frequent,
)

/** The titles of these categories, or the categories that they are a part of, may have changed. */
export const categoriesChanged = defineEvent(
  'categories.changed',
  z.object({ storeId: z.uuid(), categoryIds: z.array(z.uuid()).min(1) }),
)
