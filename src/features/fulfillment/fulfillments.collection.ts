import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'

/** Some line items of an order that were shipped together. `lines` is `[{ lineId, quantity }]`. */
export const Fulfillments: CollectionConfig = {
  slug: 'fulfillments',
  labels: { singular: 'Fulfillment', plural: 'Fulfillments' },
  admin: {
    group: 'Orders',
    useAsTitle: 'trackingNumber',
    defaultColumns: ['order', 'carrier', 'trackingNumber', 'createdAt'],
  },
  access: recordAccess('owner', 'manager', 'support'),
  fields: [
    storeField(),
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true, maxDepth: 0 },
    { name: 'lines', type: 'json', required: true },
    { name: 'carrier', type: 'text' },
    { name: 'trackingNumber', type: 'text' },
    { name: 'trackingUrl', type: 'text' },
  ],
}
