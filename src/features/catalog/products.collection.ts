import type { CollectionConfig } from 'payload'

import { previewOf } from '@/features/stores/preview-of'
import { storeAccess } from '@/platform/access'
import { slugField } from '@/platform/slug-field'
import { cacheTags } from '@/platform/cache'
import { invalidationHooks } from '@/platform/invalidation-hooks'
import { inSameStore, storeField } from '@/platform/store-field'

import { optionFields } from './product-option-fields'

/** What a shopper sees as one thing. What is sold and stocked are its variants. */
export const Products: CollectionConfig = {
  slug: 'products',
  labels: { singular: 'Product', plural: 'Products' },
  admin: {
    useAsTitle: 'title',
    group: 'Catalog',
    defaultColumns: ['title', 'kind', 'categories', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    preview: previewOf('products', (slug) => `/products/${slug}`),
  },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  versions: { drafts: { autosave: { interval: 800 } }, maxPerDoc: 30 },
  indexes: [{ fields: ['store', 'slug'], unique: true }],
  hooks: {
    ...invalidationHooks((store, { slug }) => [cacheTags.product(store, String(slug)), cacheTags.listing(store)]),
    // Orders are snapshots and keep working; nothing else needs the variants of a product that is gone.
    beforeDelete: [
      async ({ id, req }) => {
        await req.payload.delete({ collection: 'variants', where: { product: { equals: id } }, depth: 0, req })
      },
    ],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Product',
          fields: [
            { name: 'title', type: 'text', required: true, localized: true, maxLength: 160 },
            {
              name: 'subtitle',
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: { description: 'One line under the title, also on the product cards.' },
            },
            { name: 'description', type: 'richText', localized: true },
            {
              name: 'gallery',
              type: 'array',
              labels: { singular: 'Picture', plural: 'Pictures' },
              admin: { description: 'The first picture is the one on cards and in the cart.' },
              fields: [
                { name: 'picture', type: 'upload', relationTo: 'media', required: true, ...inSameStore },
                {
                  name: 'optionValue',
                  type: 'text',
                  maxLength: 80,
                  admin: { description: 'Show it for one option value, written as color:ink. Empty: for all.' },
                },
              ],
            },
            {
              name: 'details',
              type: 'array',
              labels: { singular: 'Detail', plural: 'Details' },
              admin: { description: 'Material, dimensions, care and the like.' },
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
          fields: [
            { name: 'title', type: 'text', localized: true, maxLength: 80 },
            { name: 'description', type: 'textarea', localized: true, maxLength: 200 },
            { name: 'picture', type: 'upload', relationTo: 'media', ...inSameStore },
          ],
        },
      ],
    },
    storeField(),
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
      admin: { position: 'sidebar' },
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
      admin: { position: 'sidebar' },
    },
    {
      name: 'badge',
      type: 'text',
      localized: true,
      maxLength: 40,
      admin: { position: 'sidebar', description: 'A word or two on the product card, such as New.' },
    },
    { name: 'publishedAt', type: 'date', admin: { position: 'sidebar', readOnly: true } },
  ],
}
