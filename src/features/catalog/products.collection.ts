import type { CollectionConfig } from 'payload'

import { seoFields } from '@/features/content/seo-fields'
import { whereUsedField } from '@/features/content/where-used-field'
import { richTextField } from '@/features/content/rich-text-field'
import { previewOf } from '@/features/stores/preview-of'
import { timestampFields } from '@/features/stores/time-fields'
import { storeAccess } from '@/platform/access'
import { copiedTitle } from '@/platform/copied-title'
import { slugField } from '@/platform/slug-field'
import { cacheTags } from '@/platform/cache'
import { invalidationHooks } from '@/platform/invalidation-hooks'
import { rowLabel } from '@/platform/panel-fields'
import { shortText } from '@/platform/short-text'
import { inSameStore, storeField } from '@/platform/store-field'
import { publishedAtField } from '@/platform/was-published'

import { announceProductHooks } from './announce-products'
import { checkChoice, optionHooks } from './option-hooks'
import { optionFields } from './product-option-fields'

const productPath = (slug: string): string => `/products/${slug}`

/** Lists are invalidated once the change is in the read model that they are made of. */
const invalidation = invalidationHooks((store, { slug }) => [cacheTags.product(store, String(slug))])

/** What a shopper sees as one thing. Its variants are what is sold and stocked. */
export const Products: CollectionConfig = {
  slug: 'products',
  labels: { singular: 'Product', plural: 'Products' },
  admin: {
    useAsTitle: 'title',
    group: 'Catalog',
    defaultColumns: ['title', 'kind', 'categories', '_status', 'updatedAt'],
    // Only the title: with a field of another table Postgres could not use an index.
    listSearchableFields: ['title'],
    // Otherwise Payload would load whole documents, with all texts and options, for every row of the list.
    enableListViewSelectAPI: true,
    preview: previewOf('products', productPath),
  },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  custom: { pathOf: productPath },
  versions: { drafts: { autosave: { interval: 800 } }, maxPerDoc: 30 },
  indexes: [{ fields: ['store', 'slug'], unique: true }],
  hooks: {
    ...invalidation,
    afterChange: [...optionHooks.afterChange, ...invalidation.afterChange, ...announceProductHooks.afterChange],
    afterDelete: [...invalidation.afterDelete, ...announceProductHooks.afterDelete],
    beforeChange: optionHooks.beforeChange,
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Product',
          fields: [
            copiedTitle({ name: 'title', type: 'text', required: true, localized: true, ...shortText(160) }),
            {
              name: 'subtitle',
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: { description: 'One line under the title, also on the product cards.' },
            },
            richTextField({
              name: 'description',
              localized: true,
              admin: { description: 'On the product page, below the pictures.' },
            }),
            {
              name: 'gallery',
              type: 'array',
              label: 'Pictures',
              labels: { singular: 'Picture', plural: 'Pictures' },
              admin: {
                description: 'The first picture is the one on cards and in the cart. Drag them into another order.',
                components: { RowLabel: '/features/catalog/ui/admin/picture-row-label#PictureRowLabel' },
              },
              fields: [
                { name: 'picture', type: 'upload', relationTo: 'media', required: true, ...inSameStore },
                {
                  name: 'optionValue',
                  type: 'text',
                  label: 'Shown for',
                  maxLength: 90,
                  validate: checkChoice,
                  admin: {
                    description: 'The picture of one choice, such as a color. Empty: shown for all.',
                    components: { Field: '/features/catalog/ui/admin/option-value-field#OptionValueField' },
                  },
                },
              ],
            },
            {
              name: 'details',
              type: 'array',
              labels: { singular: 'Detail', plural: 'Details' },
              admin: {
                initCollapsed: true,
                description: 'Material, dimensions, care and the like: a table below the description.',
                components: rowLabel('Detail', 'label', 'value'),
              },
              fields: [
                {
                  type: 'row',
                  fields: [
                    { name: 'label', type: 'text', required: true, localized: true, maxLength: 80 },
                    { name: 'value', type: 'text', required: true, localized: true, maxLength: 400 },
                  ],
                },
              ],
            },
          ],
        },
        { label: 'Options and variants', fields: optionFields },
        {
          label: 'Search engines',
          name: 'seo',
          fields: seoFields({
            title: 'the product’s title',
            description: 'the beginning of the description, or else the subtitle',
            picture: 'the first picture',
          }),
        },
      ],
    },
    storeField({ movesIn: 'products' }),
    slugField('title'),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'physical',
      options: [
        { label: 'Physical', value: 'physical' },
        { label: 'Digital', value: 'digital' },
      ],
      admin: { position: 'sidebar', description: 'Digital products are not shipped; the buyer gets download links.' },
    },
    {
      name: 'categories',
      type: 'relationship',
      relationTo: 'categories',
      ...inSameStore,
      hasMany: true,
      maxDepth: 1,
      admin: { position: 'sidebar', description: 'The lists of the shop in which it is found.' },
    },
    {
      name: 'files',
      type: 'relationship',
      relationTo: 'files',
      ...inSameStore,
      hasMany: true,
      maxDepth: 0,
      admin: {
        position: 'sidebar',
        description: 'What the buyer of this digital product may download.',
        condition: (data) => data['kind'] === 'digital',
      },
    },
    {
      name: 'related',
      type: 'relationship',
      relationTo: 'products',
      ...inSameStore,
      hasMany: true,
      maxDepth: 0,
      maxRows: 8,
      admin: {
        position: 'sidebar',
        description:
          'Shown at the end of the product page. If there are fewer than four, others of the same category fill the row.',
      },
    },
    {
      name: 'badge',
      type: 'text',
      localized: true,
      maxLength: 40,
      admin: { position: 'sidebar', description: 'A word or two on the product card, such as New.' },
    },
    // Lists are sorted by it, the newest first.
    publishedAtField,
    whereUsedField,
    ...timestampFields,
  ],
}
