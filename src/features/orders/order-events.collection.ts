import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'
import { ordersPanel } from './panel-texts'

/** The order's timeline: one row per entry, never changed. `data` holds its details, such as amounts or the reason. */
export const OrderEvents: CollectionConfig = {
  slug: 'order-events',
  labels: { singular: ordersPanel.label('events.one'), plural: ordersPanel.label('events.many') },
  dbName: 'order_events',
  admin: { hidden: true },
  access: recordAccess('owner', 'manager', 'support'),
  defaultSort: 'createdAt',
  fields: [
    storeField(),
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true, maxDepth: 0 },
    { name: 'type', type: 'text', required: true },
    { name: 'data', type: 'json' },
    { name: 'staff', type: 'relationship', relationTo: 'staff', maxDepth: 0 },
    // Kept when the account is deleted.
    { name: 'staffName', type: 'text' },
  ],
}
