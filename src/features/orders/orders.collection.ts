import type { CollectionConfig, Field } from 'payload'

import { momentField, timestampFields } from '@/features/stores/time-fields'
import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'

import { orderLineFields } from './order-line-fields'
import { orderEndpoints } from './orders.endpoints'
import { fulfillmentOptions, orderOptions, paymentStatusOptions } from './ui/admin/staff-words'
import { navigationGroup } from '@/platform/panel-groups'
import { ordersPanel } from './panel-texts'

type Amount = 'subtotal' | 'discountTotal' | 'shippingTotal' | 'taxTotal'

const amount = (name: Amount): Field => ({
  name,
  label: ordersPanel.label(`orders.${name}.label`),
  type: 'number',
  required: true,
  admin: { disableListFilter: true },
})

/** Fields that are stored for the record and are useless as columns or filters. */
const unlisted = { disableListColumn: true, disableListFilter: true } as const

/**
 * An immutable commercial snapshot. Amounts are minor units of `currency`. Written by use cases only; staff act on it
 * by the buttons of the order page, which call the same use cases.
 */
export const Orders: CollectionConfig = {
  slug: 'orders',
  labels: { singular: ordersPanel.label('orders.one'), plural: ordersPanel.label('orders.many') },
  admin: {
    group: navigationGroup('orders'),
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
    { name: 'number', label: ordersPanel.label('orders.number.label'), type: 'text', required: true },
    { name: 'token', type: 'text', required: true, unique: true, hidden: true, access: { read: () => false } },
    {
      name: 'status',
      label: ordersPanel.label('orders.status.label'),
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: orderOptions,
      admin: { components: { Cell: '/features/orders/ui/admin/order-cells#StatusCell' } },
    },
    {
      name: 'paymentStatus',
      label: ordersPanel.label('orders.paymentStatus.label'),
      type: 'select',
      required: true,
      defaultValue: 'unpaid',
      options: paymentStatusOptions,
      admin: { components: { Cell: '/features/orders/ui/admin/order-cells#PaymentCell' } },
    },
    {
      name: 'fulfillmentStatus',
      label: ordersPanel.label('orders.fulfillmentStatus.label'),
      type: 'select',
      required: true,
      defaultValue: 'unfulfilled',
      options: fulfillmentOptions,
      admin: { components: { Cell: '/features/orders/ui/admin/order-cells#FulfillmentCell' } },
    },
    {
      name: 'customer',
      label: ordersPanel.label('orders.customer.label'),
      type: 'relationship',
      relationTo: 'customers',
      index: true,
      maxDepth: 0,
    },
    { name: 'email', label: ordersPanel.label('orders.email.label'), type: 'email', required: true },
    { name: 'locale', label: ordersPanel.label('orders.locale.label'), type: 'text', required: true },
    { name: 'currency', label: ordersPanel.label('orders.currency.label'), type: 'text', required: true },
    {
      name: 'taxInclusive',
      label: ordersPanel.label('orders.taxInclusive.label'),
      type: 'checkbox',
      required: true,
      admin: unlisted,
    },
    {
      name: 'lines',
      label: ordersPanel.label('orders.lines.label'),
      labels: { singular: ordersPanel.label('orders.lines.one'), plural: ordersPanel.label('orders.lines.many') },
      type: 'array',
      fields: orderLineFields,
      admin: unlisted,
    },
    {
      name: 'shippingAddress',
      label: ordersPanel.label('orders.shippingAddress.label'),
      type: 'json',
      admin: unlisted,
    },
    { name: 'billingAddress', label: ordersPanel.label('orders.billingAddress.label'), type: 'json', admin: unlisted },
    { name: 'shippingLine', label: ordersPanel.label('orders.shippingLine.label'), type: 'json', admin: unlisted },
    { name: 'taxLines', label: ordersPanel.label('orders.taxLines.label'), type: 'json', admin: unlisted },
    {
      name: 'withdrawalConsent',
      label: ordersPanel.label('orders.withdrawalConsent.label'),
      type: 'json',
      admin: unlisted,
    },
    {
      type: 'row',
      fields: [
        ...(['subtotal', 'discountTotal', 'shippingTotal', 'taxTotal'] as const).map(amount),
        {
          name: 'total',
          label: ordersPanel.label('orders.total.label'),
          type: 'number',
          required: true,
          admin: {
            disableListFilter: true,
            components: { Cell: '/features/orders/ui/admin/order-cells#TotalCell' },
          },
        },
      ],
    },
    {
      name: 'paymentProvider',
      label: ordersPanel.label('orders.paymentProvider.label'),
      type: 'text',
      required: true,
      admin: unlisted,
    },
    {
      name: 'paymentMethod',
      label: ordersPanel.label('orders.paymentMethod.label'),
      type: 'text',
      admin: { disableListColumn: true },
    },
    {
      name: 'isPaidOnDelivery',
      label: ordersPanel.label('orders.isPaidOnDelivery.label'),
      type: 'checkbox',
      admin: { disableListColumn: true },
    },
    {
      name: 'source',
      label: ordersPanel.label('orders.source.label'),
      type: 'text',
      required: true,
      defaultValue: 'cart',
      admin: unlisted,
    },
    { name: 'cartId', label: ordersPanel.label('orders.cartId.label'), type: 'text', index: true, admin: unlisted },
    momentField({ name: 'placedAt', label: ordersPanel.label('orders.placedAt.label'), index: true }),
    momentField({
      name: 'payBy',
      label: ordersPanel.label('orders.payBy.label'),
      index: true,
      description: ordersPanel.label('orders.payBy.description'),
    }),
    momentField({ name: 'completedAt', label: ordersPanel.label('orders.completedAt.label') }),
    { name: 'restCanceledAt', label: ordersPanel.label('orders.restCanceledAt.label'), type: 'date', admin: unlisted },
    { name: 'remindedAt', label: ordersPanel.label('orders.remindedAt.label'), type: 'date', admin: unlisted },
    { name: 'reinstatedAt', label: ordersPanel.label('orders.reinstatedAt.label'), type: 'date', admin: unlisted },
    momentField({ name: 'canceledAt', label: ordersPanel.label('orders.canceledAt.label') }),
    { name: 'cancelReason', label: ordersPanel.label('orders.cancelReason.label'), type: 'text', admin: unlisted },
    ...timestampFields,
  ],
}
