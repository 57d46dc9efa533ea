import type { Field } from 'payload'

import { rowLabel } from '@/platform/panel-fields'
import { normalizeCode } from '@/shared/typed-text'

import { codeProblem } from './domain/check-options'

const code = (description: string): Field => ({
  name: 'code',
  type: 'text',
  required: true,
  maxLength: 40,
  admin: { description },
  hooks: {
    beforeValidate: [
      ({ value }) => (typeof value === 'string' ? normalizeCode(value).toLowerCase() : (value as unknown)),
    ],
  },
  validate: (value: unknown) => codeProblem(typeof value === 'string' ? value : '') ?? true,
})

/** Options such as color and size; every sellable combination is a variant. */
export const optionFields: Field[] = [
  {
    name: 'options',
    type: 'array',
    maxRows: 3,
    labels: { singular: 'Option', plural: 'Options' },
    admin: {
      initCollapsed: true,
      description:
        'What a shopper chooses: color, size, ruling. Leave empty for a product that comes in one kind. Variants that exist get the first value of a new option.',
      components: rowLabel('Option', 'label'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          code('For addresses and the API, the same in all languages, such as color.'),
          { name: 'label', type: 'text', required: true, localized: true, maxLength: 60 },
        ],
      },
      {
        name: 'values',
        type: 'array',
        required: true,
        maxRows: 100,
        labels: { singular: 'Value', plural: 'Values' },
        admin: { initCollapsed: true, components: rowLabel('Value', 'label') },
        fields: [
          {
            type: 'row',
            fields: [
              code('Such as ink. When you change it, the variants follow; links that filter by it do not.'),
              { name: 'label', type: 'text', required: true, localized: true, maxLength: 60 },
              {
                name: 'swatch',
                type: 'text',
                maxLength: 7,
                admin: { description: 'Color of the swatch, such as #22252b.' },
                validate: (value: unknown) =>
                  value == null ||
                  value === '' ||
                  (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) ||
                  'Enter it as #22252b.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'variants',
    type: 'join',
    collection: 'variants',
    on: 'product',
    defaultLimit: 0,
    defaultSort: 'position',
    admin: { hidden: true },
  },
  {
    name: 'variantRows',
    type: 'json',
    label: 'Variants',
    admin: {
      description:
        'Changes to the variants since the product was last published. It goes on sale when the product is published.',
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
    },
  },
]
