import type { CollectionConfig } from 'payload'

import { allowRoles, hasRole, staffOf, nobody } from '@/platform/access'
import { copiedTitle } from '@/platform/copied-title'
import { currencyField, timeZoneField } from '@/platform/panel-fields'
import { localeOptions } from '@/shared/locales'

import { legalFields } from './legal-fields'
import { lookFields } from './look-fields'
import { marketFields, notServedField } from './market-fields'
import { orderMailFields } from './order-mail-fields'
import { paymentFields, shippingFields, taxFields } from './store-fields'
import { announceLanguages, forgetStorePages, giveStoreToItsMaker } from './store-hooks'
import { freeStoreSlug } from './free-store-slug'
import { checkHosts, claimHosts, normalizeHosts } from './store-hosts'

/** A sales channel: domains, languages, currencies, look, and the rules of its prices. */
export const Stores: CollectionConfig = {
  slug: 'stores',
  labels: { singular: 'Store', plural: 'Stores' },
  admin: { useAsTitle: 'name', group: 'Settings', defaultColumns: ['name', 'slug', 'defaultCurrency'] },
  access: {
    read: ({ req }) => {
      const staff = staffOf(req)
      return staff ? { id: { in: [...staff.storeIds] } } : false
    },
    create: allowRoles('owner'),
    update: ({ req }) => {
      const staff = staffOf(req)
      if (!staff || (staff.role !== 'owner' && staff.role !== 'manager')) return false
      return { id: { in: [...staff.storeIds] } }
    },
    delete: nobody,
  },
  hooks: { beforeChange: [claimHosts], afterChange: [giveStoreToItsMaker, forgetStorePages, announceLanguages] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Store',
          fields: [
            copiedTitle({ name: 'name', type: 'text', required: true, maxLength: 80 }),
            {
              name: 'slug',
              type: 'text',
              required: true,
              unique: true,
              maxLength: 40,
              admin: {
                description: 'Short name of the store in the API. Clients of the API stop working when it changes.',
              },
              validate: (value: unknown) =>
                (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
                'Use lower-case letters, digits and single hyphens.',
              hooks: { beforeDuplicate: [freeStoreSlug] },
            },
            {
              name: 'tagline',
              type: 'text',
              localized: true,
              maxLength: 160,
              admin: { description: 'One line about the store: in the footer, and for search engines.' },
            },
            {
              name: 'domains',
              type: 'text',
              hasMany: true,
              hooks: { beforeValidate: [normalizeHosts], beforeDuplicate: [() => []] },
              validate: checkHosts,
              admin: {
                description:
                  'Host names that show this store, such as shop.example. The first is the main one; each shows one store.',
              },
            },
            {
              name: 'isDefault',
              label: 'Default store',
              type: 'checkbox',
              defaultValue: false,
              hooks: { beforeDuplicate: [() => false] },
              admin: {
                description:
                  'Shown on every host name that no store lists. An owner of both stores makes another one the default.',
                condition: (_data, _sibling, { user }) => hasRole({ user }, 'owner'),
              },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'locales',
                  label: 'Languages',
                  type: 'select',
                  // The default name would be that of the table of the localized fields.
                  dbName: 'store_languages',
                  enumName: 'enum_store_languages',
                  hasMany: true,
                  required: true,
                  defaultValue: ['en'],
                  options: localeOptions,
                  admin: { description: 'The pages that the store has; texts are written once for each.' },
                },
                {
                  name: 'defaultLocale',
                  label: 'Default language',
                  type: 'select',
                  required: true,
                  defaultValue: 'en',
                  options: localeOptions,
                  validate: (value: unknown, { data }: { data: { locales?: unknown } }) =>
                    (Array.isArray(data.locales) && data.locales.includes(value)) ||
                    'Choose one of the store’s languages.',
                  admin: { description: 'Its URLs carry no language code.' },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                currencyField({
                  name: 'currencies',
                  hasMany: true,
                  required: true,
                  defaultValue: ['USD'],
                  from: 'all',
                  admin: { description: 'What shoppers may pay in. Products need a price in each to be sold in it.' },
                }),
                currencyField({
                  name: 'defaultCurrency',
                  label: 'Default currency',
                  required: true,
                  defaultValue: 'USD',
                  from: 'store',
                  admin: { description: 'Shown until a shopper chooses another.' },
                }),
              ],
            },
            ...marketFields,
            timeZoneField({
              name: 'timeZone',
              label: 'Time zone',
              required: true,
              defaultValue: 'UTC',
              maxLength: 60,
              admin: {
                description:
                  'Orders, e-mails, the dashboard’s days and the days of deliveries follow the clock there, summer time included.',
              },
            }),
            {
              name: 'contact',
              type: 'group',
              fields: [
                {
                  name: 'email',
                  type: 'email',
                  required: true,
                  admin: { description: 'Shown to shoppers; replies to the store’s e-mails come here.' },
                },
                { name: 'phone', type: 'text', maxLength: 40 },
                {
                  name: 'address',
                  type: 'textarea',
                  maxLength: 400,
                  admin: { description: 'At the end of every e-mail and page.' },
                },
              ],
            },
            ...orderMailFields,
            {
              name: 'orderPrefix',
              label: 'Order number prefix',
              type: 'text',
              defaultValue: '',
              maxLength: 8,
              admin: { description: 'Such as FM- for FM-1001. A change applies to new orders only.' },
            },
            {
              name: 'publishableKey',
              type: 'text',
              unique: true,
              // Changed only by the buttons of the field.
              access: { create: () => false, update: () => false },
              hooks: { beforeDuplicate: [() => null] },
              admin: {
                components: { Field: '/features/stores/ui/admin/publishable-key#PublishableKeyField' },
              },
            },
          ],
        },
        { label: 'Taxes', fields: taxFields },
        { label: 'Shipping', fields: [notServedField, ...shippingFields] },
        { label: 'Payment', fields: paymentFields },
        { label: 'Legal', fields: legalFields },
        { label: 'Look', fields: lookFields },
      ],
    },
  ],
}
