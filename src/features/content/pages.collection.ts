import type { CollectionConfig } from 'payload'

import { previewOf } from '@/features/stores/preview-of'
import { timestampFields } from '@/features/stores/time-fields'
import { storeAccess } from '@/platform/access'
import { copiedTitle } from '@/platform/copied-title'
import { slugField } from '@/platform/slug-field'
import { cacheTags } from '@/platform/cache'
import { invalidationHooks } from '@/platform/invalidation-hooks'
import { storeField } from '@/platform/store-field'
import { publishedAtField } from '@/platform/was-published'

import { blocks } from './blocks'
import { seoFields } from './seo-fields'
import { isShopPath } from './shop-paths'
import { whereUsedField } from './where-used-field'
import { navigationGroup } from '@/platform/panel-groups'
import { contentPanel } from './panel-texts'

const pagePath = (slug: string): string => (slug === 'home' ? '/' : `/${slug}`)

/** Content pages. The page with the slug `home` is the store's front page. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: contentPanel.label('pages.one'), plural: contentPanel.label('pages.many') },
  admin: {
    useAsTitle: 'title',
    group: navigationGroup('content'),
    defaultColumns: ['title', 'slug', '_status', 'updatedAt'],
    preview: previewOf('pages', pagePath),
  },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  custom: { pathOf: pagePath },
  versions: { drafts: { autosave: { interval: 800 } }, maxPerDoc: 30 },
  indexes: [{ fields: ['store', 'slug'], unique: true }],
  hooks: invalidationHooks((store, { id, slug }) => [
    cacheTags.page(store, String(slug)),
    cacheTags.pageAddress(store, String(id)),
    cacheTags.pages(store),
  ]),
  fields: [
    storeField({ movesIn: 'pages' }),
    copiedTitle({
      name: 'title',
      label: contentPanel.label('pages.title.label'),
      type: 'text',
      required: true,
      localized: true,
      maxLength: 160,
    }),
    slugField('title', { isReserved: isShopPath }),
    {
      name: 'blocks',
      label: contentPanel.label('pages.blocks.label'),
      type: 'blocks',
      localized: true,
      labels: { singular: contentPanel.label('pages.blocks.one'), plural: contentPanel.label('pages.blocks.many') },
      admin: { initCollapsed: true, description: contentPanel.label('pages.blocks.description') },
      blocks,
    },
    {
      name: 'seo',
      type: 'group',
      label: contentPanel.label('pages.seo.label'),
      fields: seoFields('ofPage'),
    },
    publishedAtField,
    whereUsedField,
    ...timestampFields,
  ],
}
