import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'

/**
 * Refunds. `pending` is written before the provider is called, so that the sweeper can finish it after a crash.
 */
export const Refunds: CollectionConfig = {
  slug: 'refunds',
  labels: { singular: 'Refund', plural: 'Refunds' },
  // Staff see it on the order's page.
  admin: { hidden: true },
  access: recordAccess('owner', 'manager', 'support'),
  fields: [
    storeField(),
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true, maxDepth: 0 },
    { name: 'payment', type: 'relationship', relationTo: 'payments', required: true, index: true, maxDepth: 0 },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: ['pending', 'succeeded', 'failed'],
    },
    { name: 'amount', type: 'number', required: true },
    { name: 'currency', type: 'text', required: true },
    { name: 'reason', type: 'text' },
    { name: 'reference', type: 'text', unique: true },
    { name: 'failureMessage', type: 'text' },
    // Unique, so that a failed refund cannot be retried twice.
    { name: 'retryOf', type: 'text', unique: true, admin: { description: 'The failed refund that this one repeats' } },
  ],
}
