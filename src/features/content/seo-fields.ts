import type { Field } from 'payload'

import { inSameStore } from '@/platform/store-field'

/** What a field says about the text or picture that stands in for an empty one. */
interface Fallbacks {
  readonly title: string
  readonly description: string
  readonly picture: string
}

/** How a document appears outside the shop: in search results, browser tabs, and where a link to it is shared. */
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
