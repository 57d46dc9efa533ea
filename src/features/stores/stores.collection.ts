import type { CollectionConfig } from 'payload'

import { allowRoles, staffOf, nobody } from '@/platform/access'

import { paymentFields, shippingFields, taxFields, themeFields } from './store-fields'
import { forgetStorePages, giveStoreToItsMaker } from './store-hooks'

/** A sales channel: domains, languages, currencies, look, and the rules of its prices. */
export const Stores: CollectionConfig = {
  slug: 'stores',
  labels: { singular: 'Store', plural: 'Stores' },
  admin: { useAsTitle: 'name', group: 'Settings', defaultColumns: ['name', 'domains', 'defaultCurrency'] },
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
  hooks: { afterChange: [giveStoreToItsMaker, forgetStorePages] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Store',
          fields: [
            { name: 'name', type: 'text', required: true, maxLength: 80 },
            {
              name: 'slug',
              type: 'text',
              required: true,
              unique: true,
              maxLength: 40,
              admin: { description: 'Short name in addresses of the API. Lower-case letters, digits and hyphens.' },
              validate: (value: unknown) =>
                (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
                'Use lower-case letters, digits and single hyphens.',
            },
            { name: 'tagline', type: 'text', localized: true, maxLength: 160 },
            {
              name: 'domains',
              type: 'text',
              hasMany: true,
              admin: {
                description: 'Host names that show this store, such as shop.example. The first is the main one.',
              },
            },
            {
              name: 'isDefault',
              type: 'checkbox',
              defaultValue: false,
              admin: { description: 'Shown on every host name that no store lists.' },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'locales',
                  type: 'select',
                  // The default name would be that of the table of the localized fields.
                  dbName: 'store_languages',
                  enumName: 'enum_store_languages',
                  hasMany: true,
                  required: true,
                  defaultValue: ['en'],
                  options: [
                    { label: 'English', value: 'en' },
                    { label: 'Deutsch', value: 'de' },
                    { label: 'العربية', value: 'ar' },
                  ],
                },
                {
                  name: 'defaultLocale',
                  type: 'select',
                  required: true,
                  defaultValue: 'en',
                  options: [
                    { label: 'English', value: 'en' },
                    { label: 'Deutsch', value: 'de' },
                    { label: 'العربية', value: 'ar' },
                  ],
                },
              ],
            },
            {
              type: 'row',
              fields: [
                { name: 'currencies', type: 'text', hasMany: true, required: true, defaultValue: ['USD'] },
                { name: 'defaultCurrency', type: 'text', required: true, defaultValue: 'USD' },
              ],
            },
            {
              name: 'contact',
              type: 'group',
              fields: [
                { name: 'email', type: 'email', required: true },
                { name: 'phone', type: 'text', maxLength: 40 },
                { name: 'address', type: 'textarea', maxLength: 400 },
              ],
            },
            { name: 'orderPrefix', type: 'text', defaultValue: '', maxLength: 8 },
            {
              name: 'publishableKey',
              type: 'text',
              unique: true,
              admin: {
                readOnly: true,
                description: 'Lets a headless client choose this store with the X-Store header.',
              },
            },
          ],
        },
        { label: 'Taxes', fields: taxFields },
        { label: 'Shipping', fields: shippingFields },
        { label: 'Payment', fields: paymentFields },
        { label: 'Look', fields: themeFields },
      ],
    },
  ],
}
