import type { CollectionConfig } from 'payload'

import { storeAccess } from '@/platform/access'
import { moneyField } from '@/platform/panel-fields'
import { inSameStore, storeField } from '@/platform/store-field'

import { keepSellable } from './keep-sellable'
import { measureField } from './measure-field'
import { variantHooks } from './variant-hooks'
import {
  checkCompareAt,
  checkCurrency,
  checkOptionValues,
  checkSku,
  lockOptionsOfProduct,
  typedCurrency,
  typedSku,
} from './variant-rules'

/** The sellable unit: one combination of a product's option values with a SKU, prices and stock of its own. */
export const Variants: CollectionConfig = {
  slug: 'variants',
  labels: { singular: 'Variant', plural: 'Variants' },
  // A copy would have the same options, which must differ.
  disableDuplicate: true,
  // Edited in the table of the product's form.
  admin: { hidden: true, useAsTitle: 'sku' },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  indexes: [
    { fields: ['store', 'sku'], unique: true },
    // Postgres compares jsonb by content, so the order of the options does not matter.
    { fields: ['product', 'optionValues'], unique: true },
  ],
  defaultSort: 'position',
  hooks: {
    ...variantHooks,
    beforeOperation: [keepSellable.beforeOperation],
    beforeChange: [lockOptionsOfProduct, keepSellable.beforeChange],
    beforeDelete: [keepSellable.beforeDelete],
  },
  fields: [
    storeField(),
    {
      name: 'product',
      type: 'relationship',
      relationTo: 'products',
      ...inSameStore,
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'sku',
      type: 'text',
      required: true,
      maxLength: 60,
      admin: { description: 'Stock keeping unit, unique in the store.' },
      hooks: { beforeValidate: [typedSku] },
      validate: checkSku,
    },
    {
      name: 'optionValues',
      type: 'json',
      required: true,
      defaultValue: {},
      admin: { description: 'The value of each option, such as color: ink.' },
      validate: checkOptionValues,
      jsonSchema: {
        uri: 'flow-masters://option-values.json',
        fileMatch: ['flow-masters://option-values.json'],
        schema: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
    {
      name: 'prices',
      type: 'array',
      required: true,
      minRows: 1,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'currency',
              type: 'text',
              required: true,
              hooks: { beforeValidate: [typedCurrency] },
              validate: checkCurrency,
            },
            moneyField({ name: 'amount', required: true }),
            {
              ...moneyField({ name: 'compareAtAmount', admin: { description: 'Former price, shown struck through.' } }),
              validate: checkCompareAt,
            },
          ],
        },
      ],
    },
    measureField,
    { name: 'weightGrams', type: 'number', min: 0 },
    { name: 'isActive', type: 'checkbox', defaultValue: true, index: true },
    { name: 'position', type: 'number', defaultValue: 0 },
  ],
}
