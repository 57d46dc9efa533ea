import type { Field } from 'payload'

import { rowLabel } from '@/platform/panel-fields'

const code = (description: string): Field => ({
  name: 'code',
  type: 'text',
  required: true,
  maxLength: 40,
  admin: { description },
  validate: (value: unknown) =>
    (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
    'Use lower-case letters, digits and single hyphens.',
})

/** Options such as color and size; every sellable combination is a variant. */
export const optionFields: Field[] = [
  {
    name: 'options',
    type: 'array',
    maxRows: 3,
    labels: { singular: 'Option', plural: 'Options' },
    admin: {
      description: 'What a shopper chooses: color, size, ruling. Leave empty for a product that comes in one kind.',
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
        labels: { singular: 'Value', plural: 'Values' },
        admin: { initCollapsed: true, components: rowLabel('Value', 'label') },
        fields: [
          {
            type: 'row',
            fields: [
              code('Such as ink. Variants are tied to it: change the label rather than the code.'),
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
                  'Write it as #22252b.',
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
    name: 'variantMatrix',
    type: 'ui',
    admin: { components: { Field: '/features/inventory/ui/admin/variant-matrix#VariantMatrix' } },
  },
]
