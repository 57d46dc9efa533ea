import type { Field } from 'payload'

import { countryField } from '@/platform/panel-fields'

import { ownDocument } from './own-document'

const page = (name: string, label: string, description: string): Field => ({
  name,
  label,
  type: 'relationship',
  relationTo: 'pages',
  ...ownDocument,
  admin: { description },
})

/** The legally required pages of a store, and its country. */
export const legalFields: Field[] = [
  page(
    'termsPage',
    'Terms',
    'Linked beside the order button at checkout and in the footer of every page, once it is published.',
  ),
  page('withdrawalPage', 'Right of withdrawal', 'With the model form for a withdrawal. Linked in the same places.'),
  page('privacyPage', 'Privacy', 'Linked in the same places.'),
  page('imprintPage', 'Imprint', 'Who runs the store. Linked in the same places.'),
  countryField({
    name: 'sellerCountry',
    label: 'Country of the seller',
    maxLength: 2,
    minLength: 2,
    admin: {
      description:
        'Where your business is established. In the European Economic Area and the United Kingdom every buyer of downloads agrees that the right of withdrawal ends; elsewhere only buyers who live there do.',
    },
  }),
]
