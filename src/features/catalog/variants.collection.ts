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
import { catalogPanel } from './panel-texts'

/** The sellable unit: one combination of a product's option values with a SKU, prices and stock of its own. */
export const Variants: CollectionConfig = {
  slug: 'variants',
  labels: { singular: catalogPanel.label('variants.one'), plural: catalogPanel.label('variants.many') },
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
      label: catalogPanel.label('variants.product.label'),
      type: 'relationship',
      relationTo: 'products',
      ...inSameStore,
      required: true,
      index: true,
      maxDepth: 0,
    },
    {
      name: 'sku',
      label: catalogPanel.label('variants.sku.label'),
      type: 'text',
      required: true,
      maxLength: 60,
      admin: { description: catalogPanel.label('variants.sku.description') },
      hooks: { beforeValidate: [typedSku] },
      validate: checkSku,
    },
    {
      name: 'optionValues',
      label: catalogPanel.label('variants.optionValues.label'),
      type: 'json',
      required: true,
      defaultValue: {},
      admin: { description: catalogPanel.label('variants.optionValues.description') },
      validate: checkOptionValues,
      jsonSchema: {
        uri: 'flow-masters://option-values.json',
        fileMatch: ['flow-masters://option-values.json'],
        schema: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
    {
      name: 'prices',
      label: catalogPanel.label('variants.prices.label'),
      labels: {
        singular: catalogPanel.label('variants.prices.one'),
        plural: catalogPanel.label('variants.prices.many'),
      },
      type: 'array',
      required: true,
      minRows: 1,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'currency',
              label: catalogPanel.label('variants.pricesCurrency.label'),
              type: 'text',
              required: true,
              hooks: { beforeValidate: [typedCurrency] },
              validate: checkCurrency,
            },
            moneyField({ name: 'amount', label: catalogPanel.label('variants.pricesAmount.label'), required: true }),
            {
              ...moneyField({
                name: 'compareAtAmount',
                label: catalogPanel.label('variants.pricesCompareAtAmount.label'),
                admin: { description: catalogPanel.label('variants.pricesCompareAtAmount.description') },
              }),
              validate: checkCompareAt,
            },
          ],
        },
      ],
    },
    measureField,
    { name: 'weightGrams', label: catalogPanel.label('variants.weightGrams.label'), type: 'number', min: 0 },
    {
      name: 'isActive',
      label: catalogPanel.label('variants.isActive.label'),
      type: 'checkbox',
      defaultValue: true,
      index: true,
    },
    { name: 'position', label: catalogPanel.label('variants.position.label'), type: 'number', defaultValue: 0 },
  ],
}
