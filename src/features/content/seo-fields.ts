import type { Field } from 'payload'

import { inSameStore } from '@/platform/store-field'

/** The texts that describe the fallback of each field. */
interface Fallbacks {
  readonly title: string
  readonly description: string
  readonly picture: string
}

/** Fields for search results, browser tabs and link previews. */
export const seoFields = (fallbacks: Fallbacks): Field[] => [
  {
    name: 'title',
    type: 'text',
    localized: true,
    maxLength: 80,
    admin: { description: `Title in search results and browser tabs. Empty: ${fallbacks.title}.` },
  },
  {
    name: 'description',
    type: 'textarea',
    localized: true,
    maxLength: 200,
    admin: { description: `The lines under it in search results. Empty: ${fallbacks.description}.` },
  },
  {
    name: 'picture',
    type: 'upload',
    relationTo: 'media',
    ...inSameStore,
    admin: { description: `Shown where a link to it is shared. Empty: ${fallbacks.picture}.` },
  },
]
