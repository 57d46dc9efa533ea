import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'

import { timestampFields } from '@/features/stores/time-fields'
import { createInOwnStore, fieldForRoles, ownStores } from '@/platform/access'
import { countryField, localeField } from '@/platform/panel-fields'
import type { Customer } from '@/platform/payload-types'
import { forgetAccount } from '@/platform/sessions/session-store'
import { storeField } from '@/platform/store-field'
import { systemClock } from '@/shared/clock'
import { normalizeEmail } from '@/shared/email'

import { deleteAccountData } from './account-data.repository'
import { afterAddressChange } from './address-change'
import { navigationGroup } from '@/platform/panel-groups'
import { customersPanel } from './panel-texts'

/** Requests of a signed-in customer read the account from a cached copy, which must be dropped after a change. */
const forgetCopies: CollectionAfterChangeHook<Customer> = async ({ doc, operation, req }) => {
  if (operation !== 'update') return
  await forgetAccount({ payload: req.payload, req, clock: systemClock }, { kind: 'customer', accountId: doc.id })
}

/**
 * Shoppers with an account. Deliberately not an auth collection of Payload's: passwords and sessions are in tables of
 * their own (`customer.tables.ts`), so that no API of the admin can show them and no cookie is shared with staff.
 */
export const Customers: CollectionConfig = {
  slug: 'customers',
  labels: { singular: customersPanel.label('customers.one'), plural: customersPanel.label('customers.many') },
  // A person has one account.
  disableDuplicate: true,
  admin: {
    useAsTitle: 'email',
    group: navigationGroup('customers'),
    defaultColumns: ['email', 'name', 'isVerified', 'createdAt'],
  },
  access: {
    read: ownStores('owner', 'manager', 'support'),
    create: createInOwnStore('owner', 'manager'),
    update: ownStores('owner', 'manager', 'support'),
    delete: ownStores('owner'),
  },
  indexes: [{ fields: ['store', 'email'], unique: true }],
  hooks: {
    beforeChange: [
      ({ data, originalDoc }: { data: Partial<Customer>; originalDoc?: Customer }) => {
        if (typeof data.email !== 'string') return data
        const email = normalizeEmail(data.email) ?? data.email.trim().toLowerCase()
        // The confirmation of the old address proves nothing about the new one.
        return originalDoc && originalDoc.email !== email ? { ...data, email, isVerified: false } : { ...data, email }
      },
    ],
    afterChange: [forgetCopies, afterAddressChange],
    afterDelete: [
      async ({ id, req }) => {
        await deleteAccountData({ payload: req.payload, req, clock: systemClock }, String(id))
      },
    ],
  },
  fields: [
    storeField(),
    {
      name: 'email',
      label: customersPanel.label('customers.email.label'),
      type: 'email',
      required: true,
      index: true,
      // The link to choose a password is sent to this address, so a user who may change it could take over every account.
      access: { update: fieldForRoles('owner') },
      admin: {
        description: customersPanel.label('customers.email.description'),
      },
    },
    { name: 'name', label: customersPanel.label('customers.name.label'), type: 'text', maxLength: 120 },
    localeField({
      name: 'locale',
      label: customersPanel.label('customers.locale.label'),
      admin: { position: 'sidebar' },
    }),
    {
      name: 'isVerified',
      label: customersPanel.label('customers.isVerified.label'),
      type: 'checkbox',
      defaultValue: false,
      // Only opening a link that was mailed to the address proves that it belongs to the customer.
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'addresses',
      label: customersPanel.label('customers.addresses.label'),
      labels: {
        singular: customersPanel.label('customers.addresses.one'),
        plural: customersPanel.label('customers.addresses.many'),
      },
      type: 'array',
      maxRows: 20,
      fields: [
        {
          name: 'name',
          label: customersPanel.label('customers.addressesName.label'),
          type: 'text',
          required: true,
          maxLength: 120,
        },
        {
          name: 'company',
          label: customersPanel.label('customers.addressesCompany.label'),
          type: 'text',
          maxLength: 120,
        },
        {
          name: 'line1',
          label: customersPanel.label('customers.addressesLine1.label'),
          type: 'text',
          required: true,
          maxLength: 160,
        },
        { name: 'line2', label: customersPanel.label('customers.addressesLine2.label'), type: 'text', maxLength: 160 },
        {
          name: 'city',
          label: customersPanel.label('customers.addressesCity.label'),
          type: 'text',
          required: true,
          maxLength: 120,
        },
        { name: 'region', label: customersPanel.label('customers.addressesRegion.label'), type: 'text', maxLength: 80 },
        {
          name: 'postalCode',
          label: customersPanel.label('customers.addressesPostalCode.label'),
          type: 'text',
          maxLength: 20,
        },
        countryField({
          name: 'country',
          label: customersPanel.label('customers.addressesCountry.label'),
          required: true,
        }),
        { name: 'phone', label: customersPanel.label('customers.addressesPhone.label'), type: 'text', maxLength: 40 },
        {
          name: 'isDefault',
          label: customersPanel.label('customers.addressesIsDefault.label'),
          type: 'checkbox',
          defaultValue: false,
        },
      ],
    },
    ...timestampFields,
  ],
}
