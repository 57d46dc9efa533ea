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
import { navigationGroup } from '@/platform/panel-groups'
import { catalogPanel } from './panel-texts'

const invalidation = invalidationHooks((store, { slug }) => [
  cacheTags.category(store, String(slug)),
  cacheTags.listing(store),
])

/** A tree: each category may have a parent in the same store. */
export const Categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: catalogPanel.label('categories.one'), plural: catalogPanel.label('categories.many') },
  admin: { useAsTitle: 'title', group: navigationGroup('catalog'), defaultColumns: ['title', 'parent', 'position'] },
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
    copiedTitle({
      name: 'title',
      label: catalogPanel.label('categories.title.label'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 120,
    }),
    slugField('title'),
    {
      name: 'description',
      label: catalogPanel.label('categories.description.label'),
      type: 'textarea',
      localized: true,
      maxLength: 600,
      admin: { description: catalogPanel.label('categories.description.description') },
    },
    {
      name: 'picture',
      label: catalogPanel.label('categories.picture.label'),
      type: 'upload',
      relationTo: 'media',
      ...inSameStore,
      admin: { description: catalogPanel.label('categories.picture.description') },
    },
    {
      name: 'parent',
      label: catalogPanel.label('categories.parent.label'),
      type: 'relationship',
      relationTo: 'categories',
      ...inSameStore,
      maxDepth: 0,
      admin: {
        position: 'sidebar',
        description: catalogPanel.label('categories.parent.description'),
      },
    },
    {
      name: 'position',
      label: catalogPanel.label('categories.position.label'),
      type: 'number',
      defaultValue: 0,
      admin: { position: 'sidebar', description: catalogPanel.label('categories.position.description') },
    },
    whereUsedField,
  ],
}
