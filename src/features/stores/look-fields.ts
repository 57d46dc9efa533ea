import type { Field } from 'payload'

import { rowLabel } from '@/platform/panel-fields'
import { faintestPair } from '@/ui/theme'

import { ownDocument } from './own-document'

/** An accent color of a theme, refused when text in it, or on it, would not be readable. */
const accent = (name: string, theme: 'light' | 'dark', label: string, description: string): Field => ({
  name,
  label,
  type: 'text',
  maxLength: 9,
  admin: { description },
  validate: (value: unknown, { previousValue }: { previousValue?: unknown }) => {
    // An unchanged color is accepted, because one saved before the check existed must not block other changes.
    if (value == null || value === '' || value === previousValue) return true
    if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) return 'Enter it as #9c3f22.'
    const faint = faintestPair(theme, { accent: value })
    if (!faint) return true
    const better = theme === 'light' ? 'darker' : 'lighter'
    return `Too faint to be read: its contrast is ${faint.ratio.toFixed(1)} to 1 where ${String(faint.minimum)} is the least. Choose a ${better} one.`
  },
})

/** The theme and common texts of a store's pages. */
export const lookFields: Field[] = [
  {
    name: 'logo',
    type: 'upload',
    relationTo: 'media',
    ...ownDocument,
    admin: { description: 'In the header of every page. Without one the wordmark is shown.' },
  },
  {
    name: 'sharingPicture',
    type: 'upload',
    relationTo: 'media',
    ...ownDocument,
    admin: { description: 'Shown where a link to a page without a picture of its own is shared.' },
  },
  {
    name: 'wordmark',
    type: 'text',
    maxLength: 40,
    admin: { description: 'The name as the header and e-mails write it.' },
  },
  {
    name: 'theme',
    type: 'group',
    label: 'Colors and corners',
    fields: [
      {
        type: 'row',
        fields: [
          accent('accent', 'light', 'Accent color', 'Of links and marks on light pages, such as #9c3f22.'),
          accent('accentDark', 'dark', 'Accent color on dark', 'For the dark theme; lighter than the other.'),
        ],
      },
      {
        name: 'radius',
        label: 'Corners',
        type: 'select',
        defaultValue: 'soft',
        options: [
          { label: 'Square', value: 'square' },
          { label: 'Soft', value: 'soft' },
          { label: 'Round', value: 'round' },
        ],
        admin: { description: 'Of buttons, fields and pictures.' },
      },
    ],
  },
  {
    name: 'promises',
    type: 'array',
    dbName: 'store_promises',
    maxRows: 4,
    labels: { singular: 'Promise', plural: 'Promises' },
    admin: {
      description: 'Shown near the price and in the cart, such as: 30 days to return.',
      components: rowLabel('Promise', 'text'),
    },
    fields: [{ name: 'text', type: 'text', required: true, localized: true, maxLength: 80 }],
  },
  {
    name: 'announcement',
    type: 'text',
    localized: true,
    maxLength: 160,
    admin: {
      description:
        'A line above the header of every page. Empty: no such line. {freeFrom} becomes the value of goods from which delivery is free in the shopper’s country and currency; where it never is, the line is not shown.',
    },
  },
]
