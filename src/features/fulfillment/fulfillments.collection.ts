import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'

import { fulfillmentEndpoints } from './fulfillments.endpoints'
import { fulfillmentPanel } from './panel-texts'

/** Some line items of an order that were shipped together. `lines` is `[{ lineId, quantity }]`. */
export const Fulfillments: CollectionConfig = {
  slug: 'fulfillments',
  labels: { singular: fulfillmentPanel.label('fulfillments.one'), plural: fulfillmentPanel.label('fulfillments.many') },
  // Staff see the parcels of an order on its page.
  admin: { hidden: true },
  access: recordAccess('owner', 'manager', 'support'),
  endpoints: fulfillmentEndpoints,
  fields: [
    storeField(),
    {
      name: 'order',
      label: fulfillmentPanel.label('fulfillments.order.label'),
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'lines', label: fulfillmentPanel.label('fulfillments.lines.label'), type: 'json', required: true },
    { name: 'carrier', label: fulfillmentPanel.label('fulfillments.carrier.label'), type: 'text' },
    { name: 'trackingNumber', label: fulfillmentPanel.label('fulfillments.trackingNumber.label'), type: 'text' },
    { name: 'trackingUrl', label: fulfillmentPanel.label('fulfillments.trackingUrl.label'), type: 'text' },
  ],
}
