import type { Field, PayloadRequest } from 'payload'

import { rowLabel } from '@/platform/panel-fields'
import { normalizeCode } from '@/shared/typed-text'

import { codeProblem } from './domain/check-options'
import { catalogPanel } from './panel-texts'

const code = (of: 'code' | 'valueCode'): Field => ({
  name: 'code',
  label: catalogPanel.label('products.code.label'),
  type: 'text',
  required: true,
  maxLength: 40,
  admin: { description: catalogPanel.label(`products.options.${of}`) },
  hooks: {
    beforeValidate: [
      ({ value }) => (typeof value === 'string' ? normalizeCode(value).toLowerCase() : (value as unknown)),
    ],
  },
  validate: (value: unknown, { req }: { req: PayloadRequest }) => {
    const problem = codeProblem(typeof value === 'string' ? value : '')
    return problem === null || catalogPanel.say(problem, req)
  },
})

/** Options such as color and size; every sellable combination is a variant. */
export const optionFields: Field[] = [
  {
    name: 'options',
    label: catalogPanel.label('products.options.label'),
    type: 'array',
    maxRows: 3,
    labels: {
      singular: catalogPanel.label('products.options.one'),
      plural: catalogPanel.label('products.options.many'),
    },
    admin: {
      initCollapsed: true,
      description: catalogPanel.label('products.options.description'),
      components: rowLabel(catalogPanel.label('products.options.one'), 'label'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          code('code'),
          {
            name: 'label',
            label: catalogPanel.label('products.optionsLabel.label'),
            type: 'text',
            required: true,
            localized: true,
            maxLength: 60,
          },
        ],
      },
      {
        name: 'values',
        label: catalogPanel.label('products.optionsValues.label'),
        type: 'array',
        required: true,
        maxRows: 100,
        labels: {
          singular: catalogPanel.label('products.optionsValues.one'),
          plural: catalogPanel.label('products.optionsValues.many'),
        },
        admin: { initCollapsed: true, components: rowLabel(catalogPanel.label('products.optionsValues.one'), 'label') },
        fields: [
          {
            type: 'row',
            fields: [
              code('valueCode'),
              {
                name: 'label',
                label: catalogPanel.label('products.optionsValuesLabel.label'),
                type: 'text',
                required: true,
                localized: true,
                maxLength: 60,
              },
              {
                name: 'swatch',
                label: catalogPanel.label('products.optionsValuesSwatch.label'),
                type: 'text',
                maxLength: 7,
                admin: { description: catalogPanel.label('products.optionsValuesSwatch.description') },
                validate: (value: unknown, { req }: { req: PayloadRequest }) =>
                  value == null ||
                  value === '' ||
                  (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) ||
                  catalogPanel.for(req)('products.options.swatchRefused'),
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
    label: catalogPanel.label('products.variantRows.label'),
    admin: {
      description: catalogPanel.label('products.variantRows.description'),
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
    },
  },
]
