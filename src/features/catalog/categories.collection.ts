import type { CollectionConfig } from 'payload'

import { whereUsedField } from '@/features/content/where-used-field'
import { storeAccess } from '@/platform/access'
import { copiedTitle } from '@/platform/copied-title'
import { slugField } from '@/platform/slug-field'
import { cacheTags } from '@/platform/cache'
import { invalidationHooks } from '@/platform/invalidation-hooks'
import { inSameStore, storeField } from '@/platform/store-field'

import { announceCategory } from './announce-category'
import { keepForest } from './category-hooks'

const invalidation = invalidationHooks((store, { slug }) => [
  cacheTags.category(store, String(slug)),
  cacheTags.listing(store),
])

/** A tree: each category may have a parent in the same store. */
export const Categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: 'Category', plural: 'Categories' },
  admin: { useAsTitle: 'title', group: 'Catalog', defaultColumns: ['title', 'parent', 'position'] },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  custom: { pathOf: (slug: string) => `/categories/${slug}` },
  indexes: [{ fields: ['store', 'slug'], unique: true }],
  defaultSort: 'position',
  hooks: {
    ...invalidation,
    afterChange: [...invalidation.afterChange, announceCategory],
    beforeChange: [keepForest],
  },
  fields: [
    storeField(),
    copiedTitle({ name: 'title', type: 'text', required: true, localized: true, maxLength: 120 }),
    slugField('title'),
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 600,
      admin: { description: 'Above the products of the category, and for search engines.' },
    },
    {
      name: 'picture',
      type: 'upload',
      relationTo: 'media',
      ...inSameStore,
      admin: { description: 'On the tiles of categories, such as those of the start page.' },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'categories',
      ...inSameStore,
      maxDepth: 0,
      admin: {
        position: 'sidebar',
        description: 'The category that it is a part of. Its products are found there too. Empty: at the top.',
      },
    },
    {
      name: 'position',
      type: 'number',
      defaultValue: 0,
      admin: { position: 'sidebar', description: 'Order among its neighbors; lower comes first.' },
    },
    whereUsedField,
  ],
}
