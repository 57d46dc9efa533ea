import type { CollectionConfig } from 'payload'

import { recordAccess } from '@/platform/access'
import { storeField } from '@/platform/store-field'

/** One attempt to pay one order. Amounts are minor units of `currency`. Written by use cases only. */
export const Payments: CollectionConfig = {
  slug: 'payments',
  labels: { singular: 'Payment', plural: 'Payments' },
  // Staff see it on the order's page.
  admin: { hidden: true },
  access: recordAccess('owner', 'manager', 'support'),
  fields: [
    storeField(),
    { name: 'order', type: 'relationship', relationTo: 'orders', required: true, index: true, maxDepth: 0 },
    { name: 'provider', type: 'text', required: true },
    { name: 'method', type: 'text' },
    {
      name: 'status',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'pending',
      options: ['pending', 'authorized', 'captured', 'failed', 'voided'],
    },
    { name: 'amount', type: 'number', required: true },
    { name: 'capturedAmount', type: 'number', required: true, defaultValue: 0 },
    { name: 'refundedAmount', type: 'number', required: true, defaultValue: 0 },
    { name: 'currency', type: 'text', required: true },
    { name: 'reference', type: 'text', unique: true, admin: { description: "The provider's id" } },
    { name: 'failureCode', type: 'text' },
    { name: 'failureMessage', type: 'text' },
    { name: 'capturedAt', type: 'date' },
  ],
}
