import type { CollectionConfig, Field } from 'payload'

import { timestampFields } from '@/features/stores/time-fields'
import { storeAccess } from '@/platform/access'
import { cacheTags } from '@/platform/cache'
import { invalidationHooks } from '@/platform/invalidation-hooks'
import { rowLabel } from '@/platform/panel-fields'
import { storeField } from '@/platform/store-field'

import { holdsAddress } from '@/platform/references/reference-fields'
import { linkHint, validLink } from './link-address'

const links = (name: string, label: string): Field => ({
  name,
  type: 'array',
  label,
  dbName: `navigation_${name}`,
  labels: { singular: 'Link', plural: 'Links' },
  admin: { initCollapsed: true, components: rowLabel('Link', 'label', 'href') },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', required: true, localized: true, maxLength: 60 },
        {
          name: 'href',
          label: 'Address',
          type: 'text',
          required: true,
          maxLength: 300,
          admin: { description: linkHint },
          validate: validLink,
          custom: holdsAddress,
        },
      ],
    },
  ],
})

/** Links in the header and the footer: one document per store. */
export const Navigation: CollectionConfig = {
  slug: 'navigation',
  labels: { singular: 'Navigation', plural: 'Navigation' },
  // A store has one navigation.
  disableDuplicate: true,
  admin: { group: 'Content', useAsTitle: 'title', defaultColumns: ['title', 'updatedAt'] },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  indexes: [{ fields: ['store'], unique: true }],
  hooks: invalidationHooks((store) => [cacheTags.store(store)]),
  fields: [
    storeField(),
    {
      name: 'title',
      type: 'text',
      required: true,
      defaultValue: 'Navigation',
      maxLength: 60,
      admin: { description: 'For the list in this panel; shoppers do not see it.' },
    },
    links('header', 'Header'),
    {
      name: 'footer',
      type: 'array',
      label: 'Footer columns',
      dbName: 'navigation_footer',
      maxRows: 4,
      labels: { singular: 'Column', plural: 'Columns' },
      admin: { components: rowLabel('Column', 'heading') },
      fields: [
        { name: 'heading', type: 'text', required: true, localized: true, maxLength: 60 },
        links('links', 'Links'),
      ],
    },
    ...timestampFields,
  ],
}
