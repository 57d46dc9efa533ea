import type { Field, PayloadRequest } from 'payload'

import { normalizeEmail } from '@/shared/email'
import { storesPanel } from './panel-texts'

const each = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** Whether staff get a mail for each new order, and at which addresses. */
export const orderMailFields: Field[] = [
  {
    name: 'newOrderMails',
    label: storesPanel.label('stores.newOrderMails.label'),
    type: 'checkbox',
    defaultValue: true,
  },
  {
    name: 'newOrderMailTo',
    label: storesPanel.label('stores.newOrderMailTo.label'),
    type: 'text',
    hasMany: true,
    maxRows: 10,
    hooks: { beforeValidate: [({ value }) => each(value).map((address) => normalizeEmail(address) ?? address)] },
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      each(value).every((address) => normalizeEmail(address) !== null) ||
      storesPanel.for(req)('stores.newOrderMailTo.refused'),
    admin: {
      condition: (data: { newOrderMails?: unknown }) => data.newOrderMails !== false,
      description: storesPanel.label('stores.newOrderMailTo.description'),
    },
  },
]
