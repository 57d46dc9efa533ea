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
import { navigationGroup } from '@/platform/panel-groups'
import { catalogPanel } from './panel-texts'

const productPath = (slug: string): string => `/products/${slug}`

/** Lists are invalidated once the change is in the read model that they are made of. */
const invalidation = invalidationHooks((store, { slug }) => [cacheTags.product(store, String(slug))])

/** What a shopper sees as one thing. Its variants are what is sold and stocked. */
export const Products: CollectionConfig = {
  slug: 'products',
  labels: { singular: catalogPanel.label('products.one'), plural: catalogPanel.label('products.many') },
  admin: {
    useAsTitle: 'title',
    group: navigationGroup('catalog'),
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
          label: catalogPanel.label('products.tabs.product'),
          fields: [
            copiedTitle({
              name: 'title',
              label: catalogPanel.label('products.title.label'),
              type: 'text',
              required: true,
              localized: true,
              ...shortText(160),
            }),
            {
              name: 'subtitle',
              label: catalogPanel.label('products.subtitle.label'),
              type: 'text',
              localized: true,
              maxLength: 200,
              admin: { description: catalogPanel.label('products.subtitle.description') },
            },
            richTextField({
              name: 'description',
              label: catalogPanel.label('products.description.label'),
              localized: true,
              admin: { description: catalogPanel.label('products.description.description') },
            }),
            {
              name: 'gallery',
              type: 'array',
              label: catalogPanel.label('products.gallery.label'),
              labels: {
                singular: catalogPanel.label('products.gallery.one'),
                plural: catalogPanel.label('products.gallery.many'),
              },
              admin: {
                description: catalogPanel.label('products.gallery.description'),
                components: { RowLabel: '/features/catalog/ui/admin/picture-row-label#PictureRowLabel' },
              },
              fields: [
                {
                  name: 'picture',
                  label: catalogPanel.label('products.galleryPicture.label'),
                  type: 'upload',
                  relationTo: 'media',
                  required: true,
                  ...inSameStore,
                },
                {
                  name: 'optionValue',
                  type: 'text',
                  label: catalogPanel.label('products.galleryOptionValue.label'),
                  maxLength: 90,
                  validate: checkChoice,
                  admin: {
                    description: catalogPanel.label('products.galleryOptionValue.description'),
                    components: { Field: '/features/catalog/ui/admin/option-value-field#OptionValueField' },
                  },
                },
              ],
            },
            {
              name: 'details',
              label: catalogPanel.label('products.details.label'),
              type: 'array',
              labels: {
                singular: catalogPanel.label('products.details.one'),
                plural: catalogPanel.label('products.details.many'),
              },
              admin: {
                initCollapsed: true,
                description: catalogPanel.label('products.details.description'),
                components: rowLabel(catalogPanel.label('products.details.one'), 'label', 'value'),
              },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'label',
                      label: catalogPanel.label('products.detailsLabel.label'),
                      type: 'text',
                      required: true,
                      localized: true,
                      maxLength: 80,
                    },
                    {
                      name: 'value',
                      label: catalogPanel.label('products.detailsValue.label'),
                      type: 'text',
                      required: true,
                      localized: true,
                      maxLength: 400,
                    },
                  ],
                },
              ],
            },
          ],
        },
        { label: catalogPanel.label('products.tabs.optionsAndVariants'), fields: optionFields },
        {
          label: catalogPanel.label('products.seo.label'),
          name: 'seo',
          fields: seoFields('ofProduct'),
        },
      ],
    },
    storeField({ movesIn: 'products' }),
    slugField('title'),
    {
      name: 'kind',
      label: catalogPanel.label('products.kind.label'),
      type: 'select',
      required: true,
      defaultValue: 'physical',
      options: [
        { label: catalogPanel.label('products.kind.options.physical'), value: 'physical' },
        { label: catalogPanel.label('products.kind.options.digital'), value: 'digital' },
      ],
      admin: { position: 'sidebar', description: catalogPanel.label('products.kind.description') },
    },
    {
      name: 'categories',
      label: catalogPanel.label('products.categories.label'),
      type: 'relationship',
      relationTo: 'categories',
      ...inSameStore,
      hasMany: true,
      maxDepth: 1,
      admin: { position: 'sidebar', description: catalogPanel.label('products.categories.description') },
    },
    {
      name: 'files',
      label: catalogPanel.label('products.files.label'),
      type: 'relationship',
      relationTo: 'files',
      ...inSameStore,
      hasMany: true,
      maxDepth: 0,
      admin: {
        position: 'sidebar',
        description: catalogPanel.label('products.files.description'),
        condition: (data) => data['kind'] === 'digital',
      },
    },
    {
      name: 'related',
      label: catalogPanel.label('products.related.label'),
      type: 'relationship',
      relationTo: 'products',
      ...inSameStore,
      hasMany: true,
      maxDepth: 0,
      maxRows: 8,
      admin: {
        position: 'sidebar',
        description: catalogPanel.label('products.related.description'),
      },
    },
    {
      name: 'badge',
      label: catalogPanel.label('products.badge.label'),
      type: 'text',
      localized: true,
      maxLength: 40,
      admin: { position: 'sidebar', description: catalogPanel.label('products.badge.description') },
    },
    // Lists are sorted by it, the newest first.
    publishedAtField,
    whereUsedField,
    ...timestampFields,
  ],
}
