import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'
import { paymentsPanel } from './panel-texts'

/** One attempt to pay one order. Amounts are minor units of `currency`. Written by use cases only. */
export const Payments: CollectionConfig = {
  slug: 'payments',
  labels: { singular: paymentsPanel.label('payments.one'), plural: paymentsPanel.label('payments.many') },
  // Staff see it on the order's page.
  admin: { hidden: true },
  access: recordAccess('owner', 'manager', 'support'),
  fields: [
    storeField(),
    {
      name: 'order',
      label: paymentsPanel.label('payments.order.label'),
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      index: true,
      maxDepth: 0,
    },
    { name: 'provider', label: paymentsPanel.label('payments.provider.label'), type: 'text', required: true },
    { name: 'method', label: paymentsPanel.label('payments.method.label'), type: 'text' },
    {
      name: 'status',
      label: paymentsPanel.label('payments.status.label'),
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: ['pending', 'authorized', 'captured', 'failed', 'voided'],
    },
    { name: 'amount', label: paymentsPanel.label('payments.amount.label'), type: 'number', required: true },
    {
      name: 'capturedAmount',
      label: paymentsPanel.label('payments.capturedAmount.label'),
      type: 'number',
      required: true,
      defaultValue: 0,
    },
    {
      name: 'refundedAmount',
      label: paymentsPanel.label('payments.refundedAmount.label'),
      type: 'number',
      required: true,
      defaultValue: 0,
    },
    { name: 'currency', label: paymentsPanel.label('payments.currency.label'), type: 'text', required: true },
    {
      name: 'reference',
      label: paymentsPanel.label('payments.reference.label'),
      type: 'text',
      unique: true,
      admin: { description: paymentsPanel.label('payments.reference.description') },
    },
    { name: 'failureCode', label: paymentsPanel.label('payments.failureCode.label'), type: 'text' },
    { name: 'failureMessage', label: paymentsPanel.label('payments.failureMessage.label'), type: 'text' },
    { name: 'capturedAt', label: paymentsPanel.label('payments.capturedAt.label'), type: 'date' },
  ],
}
