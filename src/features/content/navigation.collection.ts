import type { CollectionConfig, Field, PayloadRequest } from 'payload'

import { timestampFields } from '@/features/stores/time-fields'
import { storeAccess } from '@/platform/access'
import { cacheTags } from '@/platform/cache'
import { invalidationHooks } from '@/platform/invalidation-hooks'
import { rowLabel } from '@/platform/panel-fields'
import { storeField } from '@/platform/store-field'

import { holdsAddress } from '@/platform/references/reference-fields'
import { validLink } from './link-address'
import { navigationGroup } from '@/platform/panel-groups'
import { contentPanel } from './panel-texts'

const links = (name: 'header' | 'links'): Field => ({
  name,
  type: 'array',
  label: contentPanel.label(`navigation.${name}.label`),
  dbName: `navigation_${name}`,
  labels: { singular: contentPanel.label('navigation.links.one'), plural: contentPanel.label('navigation.links.many') },
  admin: { initCollapsed: true, components: rowLabel(contentPanel.label('navigation.links.one'), 'label', 'href') },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'label',
          label: contentPanel.label('navigation.label.label'),
          type: 'text',
          required: true,
          localized: true,
          maxLength: 60,
        },
        {
          name: 'href',
          label: contentPanel.label('navigation.href.label'),
          type: 'text',
          required: true,
          maxLength: 300,
          admin: { description: contentPanel.label('links.hint') },
          validate: (value: unknown, { req }: { req: PayloadRequest }) => validLink(value, req),
          custom: holdsAddress,
        },
      ],
    },
  ],
})

/** Links in the header and the footer: one document per store. */
export const Navigation: CollectionConfig = {
  slug: 'navigation',
  labels: { singular: contentPanel.label('navigation.one'), plural: contentPanel.label('navigation.many') },
  // A store has one navigation.
  disableDuplicate: true,
  admin: { group: navigationGroup('content'), useAsTitle: 'title', defaultColumns: ['title', 'updatedAt'] },
  access: storeAccess({ read: ['owner', 'manager', 'editor', 'support'], write: ['owner', 'manager', 'editor'] }),
  indexes: [{ fields: ['store'], unique: true }],
  hooks: invalidationHooks((store) => [cacheTags.store(store)]),
  fields: [
    storeField(),
    {
      name: 'title',
      label: contentPanel.label('navigation.title.label'),
      type: 'text',
      required: true,
      defaultValue: 'Navigation',
      maxLength: 60,
      admin: { description: contentPanel.label('navigation.title.description') },
    },
    links('header'),
    {
      name: 'footer',
      type: 'array',
      label: contentPanel.label('navigation.footer.label'),
      dbName: 'navigation_footer',
      maxRows: 4,
      labels: {
        singular: contentPanel.label('navigation.footer.one'),
        plural: contentPanel.label('navigation.footer.many'),
      },
      admin: { components: rowLabel(contentPanel.label('navigation.footer.one'), 'heading') },
      fields: [
        {
          name: 'heading',
          label: contentPanel.label('navigation.footerHeading.label'),
          type: 'text',
          required: true,
          localized: true,
          maxLength: 60,
        },
        links('links'),
      ],
    },
    ...timestampFields,
  ],
}
