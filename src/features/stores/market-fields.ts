import type { Field } from 'payload'

import { countryField, currencyField, rowLabel } from '@/platform/panel-fields'
import { localeOptions } from '@/shared/locales'

import { usuallyNotServed } from './domain/not-served'

interface Row {
  readonly locale?: unknown
}

/** The default country and currency of shoppers until they choose. */
export const marketFields: Field[] = [
  countryField({
    name: 'defaultCountry',
    label: 'Default country',
    maxLength: 2,
    admin: {
      description:
        'Deliveries and taxes are shown for it until a shopper chooses another. Empty: the most likely one for the language.',
    },
  }),
  {
    name: 'languageDefaults',
    label: 'Country and currency by language',
    type: 'array',
    dbName: 'store_language_defaults',
    labels: { singular: 'Language', plural: 'Languages' },
    maxRows: 3,
    validate: (value: unknown) => {
      const languages = (Array.isArray(value) ? (value as Row[]) : []).map(({ locale }) => locale)
      return new Set(languages).size === languages.length || 'Name each language once.'
    },
    admin: {
      initCollapsed: true,
      description: 'For languages that start with another market, such as German with Germany and EUR.',
      components: rowLabel('Language', 'locale', 'country', 'currency'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'locale',
            label: 'Language',
            type: 'select',
            enumName: 'enum_store_language_defaults_locale',
            required: true,
            options: localeOptions,
          },
          countryField({ name: 'country', maxLength: 2, admin: { description: 'Empty: the default country.' } }),
          currencyField({
            name: 'currency',
            maxLength: 3,
            from: 'store',
            admin: { description: 'Empty: the default currency.' },
          }),
        ],
      },
    ],
  },
]

/** The countries that the store does not serve, because of carriers or law. */
export const notServedField: Field = countryField({
  name: 'notServed',
  label: 'Countries not served',
  hasMany: true,
  defaultValue: [...usuallyNotServed],
  admin: {
    description:
      'Nothing is sold to these, downloads included, whatever the shipping methods say. Orders that were placed stay as they are.',
  },
})
