import type { Field } from 'payload'

import { inSameStore } from '@/platform/store-field'
import { contentPanel } from './panel-texts'
import { inEachLocale } from '@/shared/locales'

/** Fields for search results, browser tabs and link previews. */
export const seoFields = (of: 'ofPage' | 'ofProduct'): Field[] => [
  {
    name: 'title',
    label: contentPanel.label('seo.title.label'),
    type: 'text',
    localized: true,
    maxLength: 80,
    admin: { description: descriptionOf('title', of) },
  },
  {
    name: 'description',
    label: contentPanel.label('seo.description.label'),
    type: 'textarea',
    localized: true,
    maxLength: 200,
    admin: { description: descriptionOf('description', of) },
  },
  {
    name: 'picture',
    label: contentPanel.label('seo.picture.label'),
    type: 'upload',
    relationTo: 'media',
    ...inSameStore,
    admin: { description: descriptionOf('picture', of) },
  },
]

/** What a field says about the text or picture that stands in for an empty one, in each language. */
const descriptionOf = (field: 'title' | 'description' | 'picture', of: 'ofPage' | 'ofProduct') =>
  inEachLocale((locale) => {
    const t = contentPanel.for({ i18n: { language: locale } })
    return t(`seo.${field}.description`, { fallback: t(`seo.${of}.${field}`) })
  })
