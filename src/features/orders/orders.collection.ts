import type { CollectionConfig, Field } from 'payload'

import { momentField, timestampFields } from '@/features/stores/time-fields'
import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'

import { orderLineFields } from './order-line-fields'
import { orderEndpoints } from './orders.endpoints'
import { fulfillmentWords, orderWords, paymentStatusWords, stateOptions } from './ui/admin/staff-words'

const amount = (name: string): Field => ({ name, type: 'number', required: true, admin: { disableListFilter: true } })

/** Fields that are stored for the record and are useless as columns or filters. */
const unlisted = { disableListColumn: true, disableListFilter: true } as const

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
    defaultColumns: ['number', 'createdAt', 'email', 'total', 'status', 'paymentStatus', 'fulfillmentStatus'],
    listSearchableFields: ['number', 'email'],
    pagination: { defaultLimit: 25 },
    components: { beforeListTable: ['/features/orders/ui/admin/order-filters#OrderFilters'] },
  },
  access: recordAccess('owner', 'manager', 'support'),
  endpoints: orderEndpoints,
  disableDuplicate: true,
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
      options: stateOptions(orderWords),
      admin: { components: { Cell: '/features/orders/ui/admin/order-cells#StatusCell' } },
    },
    {
      name: 'paymentStatus',
      label: 'Payment',
      type: 'select',
      required: true,
      defaultValue: 'unpaid',
      options: stateOptions(paymentStatusWords),
      admin: { components: { Cell: '/features/orders/ui/admin/order-cells#PaymentCell' } },
    },
    {
      name: 'fulfillmentStatus',
      label: 'Shipping',
      type: 'select',
      required: true,
      defaultValue: 'unfulfilled',
      options: stateOptions(fulfillmentWords),
      admin: { components: { Cell: '/features/orders/ui/admin/order-cells#FulfillmentCell' } },
    },
    { name: 'customer', type: 'relationship', relationTo: 'customers', index: true, maxDepth: 0 },
    { name: 'email', label: 'Customer', type: 'email', required: true },
    { name: 'locale', label: 'Language', type: 'text', required: true },
    { name: 'currency', type: 'text', required: true },
    { name: 'taxInclusive', type: 'checkbox', required: true, admin: unlisted },
    { name: 'lines', type: 'array', fields: orderLineFields, admin: unlisted },
    { name: 'shippingAddress', type: 'json', admin: unlisted },
    { name: 'billingAddress', type: 'json', admin: unlisted },
    { name: 'shippingLine', type: 'json', admin: unlisted },
    { name: 'taxLines', type: 'json', admin: unlisted },
    { name: 'withdrawalConsent', type: 'json', admin: unlisted },
    {
      type: 'row',
      fields: [
        ...['subtotal', 'discountTotal', 'shippingTotal', 'taxTotal'].map(amount),
        {
          name: 'total',
          type: 'number',
          required: true,
          admin: {
            disableListFilter: true,
            components: { Cell: '/features/orders/ui/admin/order-cells#TotalCell' },
          },
        },
      ],
    },
    { name: 'paymentProvider', type: 'text', required: true, admin: unlisted },
    { name: 'paymentMethod', type: 'text', admin: { disableListColumn: true } },
    { name: 'isPaidOnDelivery', label: 'Paid on delivery', type: 'checkbox', admin: { disableListColumn: true } },
    { name: 'source', type: 'text', required: true, defaultValue: 'cart', admin: unlisted },
    { name: 'cartId', type: 'text', index: true, admin: unlisted },
    momentField({ name: 'placedAt', index: true }),
    momentField({
      name: 'payBy',
      label: 'To be paid by',
      index: true,
      description: 'Until when the items are held for a transfer; after that the order is canceled.',
    }),
    momentField({ name: 'completedAt' }),
    { name: 'restCanceledAt', type: 'date', admin: unlisted },
    { name: 'remindedAt', type: 'date', admin: unlisted },
    { name: 'reinstatedAt', type: 'date', admin: unlisted },
    momentField({ name: 'canceledAt' }),
    { name: 'cancelReason', type: 'text', admin: unlisted },
    ...timestampFields,
  ],
}
