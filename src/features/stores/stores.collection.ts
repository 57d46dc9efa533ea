import type { CollectionConfig, PayloadRequest } from 'payload'

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
import { navigationGroup } from '@/platform/panel-groups'
import { storesPanel } from './panel-texts'

/** A sales channel: domains, languages, currencies, look, and the rules of its prices. */
export const Stores: CollectionConfig = {
  slug: 'stores',
  labels: { singular: storesPanel.label('stores.one'), plural: storesPanel.label('stores.many') },
  admin: {
    useAsTitle: 'name',
    group: navigationGroup('settings'),
    defaultColumns: ['name', 'slug', 'defaultCurrency'],
  },
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
          label: storesPanel.label('stores.tabs.store'),
          fields: [
            copiedTitle({
              name: 'name',
              label: storesPanel.label('stores.name.label'),
              type: 'text',
              required: true,
              maxLength: 80,
            }),
            {
              name: 'slug',
              label: storesPanel.label('stores.slug.label'),
              type: 'text',
              required: true,
              unique: true,
              maxLength: 40,
              admin: {
                description: storesPanel.label('stores.slug.description'),
              },
              validate: (value: unknown, { req }: { req: PayloadRequest }) =>
                (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
                storesPanel.for(req)('stores.slug.refused'),
              hooks: { beforeDuplicate: [freeStoreSlug] },
            },
            {
              name: 'tagline',
              label: storesPanel.label('stores.tagline.label'),
              type: 'text',
              localized: true,
              maxLength: 160,
              admin: { description: storesPanel.label('stores.tagline.description') },
            },
            {
              name: 'domains',
              label: storesPanel.label('stores.domains.label'),
              type: 'text',
              hasMany: true,
              hooks: { beforeValidate: [normalizeHosts], beforeDuplicate: [() => []] },
              validate: checkHosts,
              admin: {
                description: storesPanel.label('stores.domains.description'),
              },
            },
            {
              name: 'isDefault',
              label: storesPanel.label('stores.isDefault.label'),
              type: 'checkbox',
              defaultValue: false,
              hooks: { beforeDuplicate: [() => false] },
              admin: {
                description: storesPanel.label('stores.isDefault.description'),
                condition: (_data, _sibling, { user }) => hasRole({ user }, 'owner'),
              },
            },
            {
              type: 'row',
              fields: [
                {
                  name: 'locales',
                  label: storesPanel.label('stores.locales.label'),
                  type: 'select',
                  // The default name would be that of the table of the localized fields.
                  dbName: 'store_languages',
                  enumName: 'enum_store_languages',
                  hasMany: true,
                  required: true,
                  defaultValue: ['en'],
                  options: localeOptions,
                  admin: { description: storesPanel.label('stores.locales.description') },
                },
                {
                  name: 'defaultLocale',
                  label: storesPanel.label('stores.defaultLocale.label'),
                  type: 'select',
                  required: true,
                  defaultValue: 'en',
                  options: localeOptions,
                  validate: (value: unknown, { data, req }: { data: { locales?: unknown }; req: PayloadRequest }) =>
                    (Array.isArray(data.locales) && data.locales.includes(value)) ||
                    storesPanel.for(req)('stores.defaultLocale.refused'),
                  admin: { description: storesPanel.label('stores.defaultLocale.description') },
                },
              ],
            },
            {
              type: 'row',
              fields: [
                currencyField({
                  name: 'currencies',
                  label: storesPanel.label('stores.currencies.label'),
                  hasMany: true,
                  required: true,
                  defaultValue: ['USD'],
                  from: 'all',
                  admin: { description: storesPanel.label('stores.currencies.description') },
                }),
                currencyField({
                  name: 'defaultCurrency',
                  label: storesPanel.label('stores.defaultCurrency.label'),
                  required: true,
                  defaultValue: 'USD',
                  from: 'store',
                  admin: { description: storesPanel.label('stores.defaultCurrency.description') },
                }),
              ],
            },
            ...marketFields,
            timeZoneField({
              name: 'timeZone',
              label: storesPanel.label('stores.timeZone.label'),
              required: true,
              defaultValue: 'UTC',
              maxLength: 60,
              admin: {
                description: storesPanel.label('stores.timeZone.description'),
              },
            }),
            {
              name: 'contact',
              label: storesPanel.label('stores.contact.label'),
              type: 'group',
              fields: [
                {
                  name: 'email',
                  label: storesPanel.label('stores.contactEmail.label'),
                  type: 'email',
                  required: true,
                  admin: { description: storesPanel.label('stores.contactEmail.description') },
                },
                { name: 'phone', label: storesPanel.label('stores.contactPhone.label'), type: 'text', maxLength: 40 },
                {
                  name: 'address',
                  label: storesPanel.label('stores.contactAddress.label'),
                  type: 'textarea',
                  maxLength: 400,
                  admin: { description: storesPanel.label('stores.contactAddress.description') },
                },
              ],
            },
            ...orderMailFields,
            {
              name: 'orderPrefix',
              label: storesPanel.label('stores.orderPrefix.label'),
              type: 'text',
              defaultValue: '',
              maxLength: 8,
              admin: { description: storesPanel.label('stores.orderPrefix.description') },
            },
            {
              name: 'publishableKey',
              label: storesPanel.label('stores.publishableKey.label'),
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
        { label: storesPanel.label('stores.tabs.taxes'), fields: taxFields },
        { label: storesPanel.label('stores.tabs.shipping'), fields: [notServedField, ...shippingFields] },
        { label: storesPanel.label('stores.tabs.payment'), fields: paymentFields },
        { label: storesPanel.label('stores.tabs.legal'), fields: legalFields },
        { label: storesPanel.label('stores.tabs.look'), fields: lookFields },
      ],
    },
  ],
}
