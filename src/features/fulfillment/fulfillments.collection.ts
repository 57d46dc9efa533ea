import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'

import { fulfillmentEndpoints } from './fulfillments.endpoints'

/** Some line items of an order that were shipped together. `lines` is `[{ lineId, quantity }]`. */
export const Fulfillments: CollectionConfig = {
  slug: 'fulfillments',
  labels: { singular: 'Fulfillment', plural: 'Fulfillments' },
  // Staff see the parcels of an order on its page.
  admin: { hidden: true },
  access: recordAccess('owner', 'manager', 'support'),
  endpoints: fulfillmentEndpoints,
  fields: [
    storeField(),
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true, maxDepth: 0 },
    { name: 'lines', type: 'json', required: true },
    { name: 'carrier', type: 'text' },
    { name: 'trackingNumber', type: 'text' },
    { name: 'trackingUrl', type: 'text' },
  ],
}
