import type { CollectionConfig } from 'payload'

import { previewOf } from '@/features/stores/preview-of'
import { timestampFields } from '@/features/stores/time-fields'
import { storeAccess } from '@/platform/access'
import { slugField } from '@/platform/slug-field'
import { cacheTags } from '@/platform/cache'
import { invalidationHooks } from '@/platform/invalidation-hooks'
import { storeField } from '@/platform/store-field'

import { blocks } from './blocks'

/** Content pages. The page with the slug `home` is the store's front page. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  admin: {
    useAsTitle: 'title',
    group: 'Content',
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    preview: previewOf('pages', (slug) => (slug === 'home' ? '/' : `/${slug}`)),
  },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  versions: { drafts: { autosave: { interval: 800 } }, maxPerDoc: 30 },
  indexes: [{ fields: ['store', 'slug'], unique: true }],
  hooks: invalidationHooks((store, { slug }) => [cacheTags.page(store, String(slug))]),
  fields: [
    storeField(),
    { name: 'title', type: 'text', required: true, localized: true, maxLength: 160 },
    slugField('title'),
    {
      name: 'blocks',
      label: 'Content',
      type: 'blocks',
      localized: true,
      labels: { singular: 'Block', plural: 'Blocks' },
      admin: { initCollapsed: true, description: 'From top to bottom. Each language has blocks of its own.' },
      blocks,
    },
    {
      name: 'seo',
      type: 'group',
      label: 'Search engines',
      fields: [
        {
          name: 'title',
          type: 'text',
          localized: true,
          maxLength: 80,
          admin: { description: 'Title in search results and browser tabs. Empty: the page’s title.' },
        },
        {
          name: 'description',
          type: 'textarea',
          localized: true,
          maxLength: 200,
          admin: { description: 'The lines under it in search results.' },
        },
      ],
    },
    ...timestampFields,
  ],
}
