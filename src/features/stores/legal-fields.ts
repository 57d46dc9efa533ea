import type { Field } from 'payload'

import { countryField } from '@/platform/panel-fields'

import { ownDocument } from './own-document'
import { storesPanel } from './panel-texts'

type LegalPage = 'termsPage' | 'withdrawalPage' | 'privacyPage' | 'imprintPage'

const page = (name: LegalPage): Field => ({
  name,
  label: storesPanel.label(`stores.${name}.label`),
  type: 'relationship',
  relationTo: 'pages',
  ...ownDocument,
  admin: { description: storesPanel.label(`stores.${name}.description`) },
})

/** The legally required pages of a store, and its country. */
export const legalFields: Field[] = [
  page('termsPage'),
  page('withdrawalPage'),
  page('privacyPage'),
  page('imprintPage'),
  countryField({
    name: 'sellerCountry',
    label: storesPanel.label('stores.sellerCountry.label'),
    maxLength: 2,
    minLength: 2,
    admin: {
      description: storesPanel.label('stores.sellerCountry.description'),
    },
  }),
]
