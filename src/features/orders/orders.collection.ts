import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'

import { orderLineFields } from './order-line-fields'

/**
 * An immutable commercial snapshot. Amounts are minor units of `currency`. Written by use cases only; staff act on it
 * by the buttons of the order page, which call the same use cases.
 */
export const Orders: CollectionConfig = {
  slug: 'orders',
  labels: { singular: 'Order', plural: 'Orders' },
  admin: {
    group: 'Orders',
    useAsTitle: 'number',
    defaultColumns: ['number', 'createdAt', 'email', 'total', 'currency', 'paymentStatus', 'fulfillmentStatus'],
    listSearchableFields: ['number', 'email'],
  },
  access: recordAccess('owner', 'manager', 'support'),
  defaultSort: '-createdAt',
  indexes: [
    { fields: ['store', 'number'], unique: true },
    { fields: ['store', 'createdAt'] },
    { fields: ['store', 'email'] },
  ],
  fields: [
    storeField(),
    { name: 'number', type: 'text', required: true },
    { name: 'token', type: 'text', required: true, unique: true, hidden: true, access: { read: () => false } },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: ['pending', 'placed', 'completed', 'canceled'],
    },
    {
      name: 'paymentStatus',
      type: 'select',
      required: true,
      defaultValue: 'unpaid',
      options: ['unpaid', 'authorized', 'paid', 'partially_refunded', 'refunded', 'voided'],
    },
    {
      name: 'fulfillmentStatus',
      type: 'select',
      required: true,
      defaultValue: 'unfulfilled',
      options: ['unfulfilled', 'partially_fulfilled', 'fulfilled', 'not_required'],
    },
    { name: 'customer', type: 'relationship', relationTo: 'customers', index: true, maxDepth: 0 },
    { name: 'email', type: 'email', required: true },
    { name: 'locale', type: 'text', required: true },
    { name: 'currency', type: 'text', required: true },
    { name: 'taxInclusive', type: 'checkbox', required: true },
    { name: 'lines', type: 'array', fields: orderLineFields },
    { name: 'shippingAddress', type: 'json' },
    { name: 'billingAddress', type: 'json' },
    { name: 'shippingLine', type: 'json' },
    { name: 'taxLines', type: 'json' },
    {
      type: 'row',
      fields: ['subtotal', 'discountTotal', 'shippingTotal', 'taxTotal', 'total'].map((name) => ({
        name,
        type: 'number' as const,
        required: true,
      })),
    },
    { name: 'paymentProvider', type: 'text', required: true },
    { name: 'paymentMethod', type: 'text' },
    { name: 'cartId', type: 'text', index: true },
    { name: 'placedAt', type: 'date', index: true },
    { name: 'completedAt', type: 'date' },
    { name: 'canceledAt', type: 'date' },
    { name: 'cancelReason', type: 'text' },
  ],
}
