import type { Field } from 'payload'

import { normalizeEmail } from '@/shared/email'

const each = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** Whether staff get a mail for each new order, and at which addresses. */
export const orderMailFields: Field[] = [
  {
    name: 'newOrderMails',
    label: 'E-mail us about each new order',
    type: 'checkbox',
    defaultValue: true,
  },
  {
    name: 'newOrderMailTo',
    label: 'Addresses for these e-mails',
    type: 'text',
    hasMany: true,
    maxRows: 10,
    hooks: { beforeValidate: [({ value }) => each(value).map((address) => normalizeEmail(address) ?? address)] },
    validate: (value: unknown) =>
      each(value).every((address) => normalizeEmail(address) !== null) ||
      'Enter e-mail addresses, such as orders@shop.example.',
    admin: {
      condition: (data: { newOrderMails?: unknown }) => data.newOrderMails !== false,
      description: 'Empty: the address under Contact.',
    },
  },
]
