import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'
import { paymentsPanel } from './panel-texts'

/**
 * Refunds. `pending` is written before the provider is called, so that the sweeper can finish it after a crash.
 */
export const Refunds: CollectionConfig = {
  slug: 'refunds',
  labels: { singular: paymentsPanel.label('refunds.one'), plural: paymentsPanel.label('refunds.many') },
  // Staff see it on the order's page.
  admin: { hidden: true },
  access: recordAccess('owner', 'manager', 'support'),
  fields: [
    storeField(),
    {
      name: 'order',
      label: paymentsPanel.label('refunds.order.label'),
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'payment',
      label: paymentsPanel.label('refunds.payment.label'),
      type: 'relationship',
      relationTo: 'payments',
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'status',
      label: paymentsPanel.label('refunds.status.label'),
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: ['pending', 'succeeded', 'failed'],
    },
    { name: 'amount', label: paymentsPanel.label('refunds.amount.label'), type: 'number', required: true },
    { name: 'currency', label: paymentsPanel.label('refunds.currency.label'), type: 'text', required: true },
    { name: 'reason', label: paymentsPanel.label('refunds.reason.label'), type: 'text' },
    { name: 'reference', label: paymentsPanel.label('refunds.reference.label'), type: 'text', unique: true },
    { name: 'failureMessage', label: paymentsPanel.label('refunds.failureMessage.label'), type: 'text' },
    // Unique, so that a failed refund cannot be retried twice.
    {
      name: 'retryOf',
      label: paymentsPanel.label('refunds.retryOf.label'),
      type: 'text',
      unique: true,
      admin: { description: paymentsPanel.label('refunds.retryOf.description') },
    },
  ],
}
