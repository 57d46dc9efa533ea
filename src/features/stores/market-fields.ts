import type { Field, PayloadRequest } from 'payload'

import { countryField, currencyField, rowLabel } from '@/platform/panel-fields'
import { localeOptions } from '@/shared/locales'

import { usuallyNotServed } from './domain/not-served'
import { storesPanel } from './panel-texts'

interface Row {
  readonly locale?: unknown
}

/** The default country and currency of shoppers until they choose. */
export const marketFields: Field[] = [
  countryField({
    name: 'defaultCountry',
    label: storesPanel.label('stores.defaultCountry.label'),
    maxLength: 2,
    admin: {
      description: storesPanel.label('stores.defaultCountry.description'),
    },
  }),
  {
    name: 'languageDefaults',
    label: storesPanel.label('stores.languageDefaults.label'),
    type: 'array',
    dbName: 'store_language_defaults',
    labels: {
      singular: storesPanel.label('stores.languageDefaults.one'),
      plural: storesPanel.label('stores.languageDefaults.many'),
    },
    maxRows: 3,
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      const languages = (Array.isArray(value) ? (value as Row[]) : []).map(({ locale }) => locale)
      return new Set(languages).size === languages.length || storesPanel.for(req)('stores.languageDefaults.repeated')
    },
    admin: {
      initCollapsed: true,
      description: storesPanel.label('stores.languageDefaults.description'),
      components: rowLabel(storesPanel.label('stores.languageDefaults.one'), 'locale', 'country', 'currency'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'locale',
            label: storesPanel.label('stores.languageDefaultsLocale.label'),
            type: 'select',
            enumName: 'enum_store_language_defaults_locale',
            required: true,
            options: localeOptions,
          },
          countryField({
            name: 'country',
            label: storesPanel.label('stores.languageDefaultsCountry.label'),
            maxLength: 2,
            admin: { description: storesPanel.label('stores.languageDefaultsCountry.description') },
          }),
          currencyField({
            name: 'currency',
            label: storesPanel.label('stores.languageDefaultsCurrency.label'),
            maxLength: 3,
            from: 'store',
            admin: { description: storesPanel.label('stores.languageDefaultsCurrency.description') },
          }),
        ],
      },
    ],
  },
]

/** The countries that the store does not serve, because of carriers or law. */
export const notServedField: Field = countryField({
  name: 'notServed',
  label: storesPanel.label('stores.notServed.label'),
  hasMany: true,
  defaultValue: [...usuallyNotServed],
  admin: {
    description: storesPanel.label('stores.notServed.description'),
  },
})
