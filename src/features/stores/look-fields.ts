import type { Field, PayloadRequest } from 'payload'

import { rowLabel } from '@/platform/panel-fields'
import { faintestPair } from '@/ui/theme'

import { ownDocument } from './own-document'
import { storesPanel } from './panel-texts'

/** An accent color of a theme, refused when text in it, or on it, would not be readable. */
const accent = (name: 'accent' | 'accentDark', theme: 'light' | 'dark'): Field => ({
  name,
  label: storesPanel.label(`stores.${name}.label`),
  type: 'text',
  maxLength: 9,
  admin: { description: storesPanel.label(`stores.${name}.description`) },
  validate: (value: unknown, { previousValue, req }: { previousValue?: unknown; req: PayloadRequest }) => {
    const t = storesPanel.for(req)
    // An unchanged color is accepted, because one saved before the check existed must not block other changes.
    if (value == null || value === '' || value === previousValue) return true
    if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) return t('stores.accent.refused')
    const faint = faintestPair(theme, { accent: value })
    if (!faint) return true
    const values = { ratio: faint.ratio.toFixed(1), minimum: String(faint.minimum) }
    return t(theme === 'light' ? 'stores.accent.darker' : 'stores.accent.lighter', values)
  },
})

/** The theme and common texts of a store's pages. */
export const lookFields: Field[] = [
  {
    name: 'logo',
    label: storesPanel.label('stores.logo.label'),
    type: 'upload',
    relationTo: 'media',
    ...ownDocument,
    admin: { description: storesPanel.label('stores.logo.description') },
  },
  {
    name: 'sharingPicture',
    label: storesPanel.label('stores.sharingPicture.label'),
    type: 'upload',
    relationTo: 'media',
    ...ownDocument,
    admin: { description: storesPanel.label('stores.sharingPicture.description') },
  },
  {
    name: 'wordmark',
    label: storesPanel.label('stores.wordmark.label'),
    type: 'text',
    maxLength: 40,
    admin: { description: storesPanel.label('stores.wordmark.description') },
  },
  {
    name: 'theme',
    type: 'group',
    label: storesPanel.label('stores.theme.label'),
    fields: [
      {
        type: 'row',
        fields: [accent('accent', 'light'), accent('accentDark', 'dark')],
      },
      {
        name: 'radius',
        label: storesPanel.label('stores.themeRadius.label'),
        type: 'select',
        defaultValue: 'soft',
        options: [
          { label: storesPanel.label('stores.themeRadius.options.square'), value: 'square' },
          { label: storesPanel.label('stores.themeRadius.options.soft'), value: 'soft' },
          { label: storesPanel.label('stores.themeRadius.options.round'), value: 'round' },
        ],
        admin: { description: storesPanel.label('stores.themeRadius.description') },
      },
    ],
  },
  {
    name: 'promises',
    label: storesPanel.label('stores.promises.label'),
    type: 'array',
    dbName: 'store_promises',
    maxRows: 4,
    labels: { singular: storesPanel.label('stores.promises.one'), plural: storesPanel.label('stores.promises.many') },
    admin: {
      description: storesPanel.label('stores.promises.description'),
      components: rowLabel(storesPanel.label('stores.promises.one'), 'text'),
    },
    fields: [
      {
        name: 'text',
        label: storesPanel.label('stores.promisesText.label'),
        type: 'text',
        required: true,
        localized: true,
        maxLength: 80,
      },
    ],
  },
  {
    name: 'announcement',
    label: storesPanel.label('stores.announcement.label'),
    type: 'text',
    localized: true,
    maxLength: 160,
    admin: {
      description: storesPanel.label('stores.announcement.description', { freeFrom: '{freeFrom}' }),
    },
  },
]
