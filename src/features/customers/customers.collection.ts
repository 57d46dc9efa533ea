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
  labels: { singular: 'Customer', plural: 'Customers' },
  // A person has one account.
  disableDuplicate: true,
  admin: { useAsTitle: 'email', group: 'Customers', defaultColumns: ['email', 'name', 'isVerified', 'createdAt'] },
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
      type: 'email',
      required: true,
      index: true,
      // The link to choose a password is sent to this address, so whoever can change it can take over every account.
      access: { update: fieldForRoles('owner') },
      admin: {
        description:
          'Only an owner can change it. The previous address is notified, every session ends, and the new one must be confirmed.',
      },
    },
    { name: 'name', type: 'text', maxLength: 120 },
    localeField({ name: 'locale', label: 'Language', admin: { position: 'sidebar' } }),
    {
      name: 'isVerified',
      label: 'Address confirmed',
      type: 'checkbox',
      defaultValue: false,
      // Only opening a link that was mailed to the address proves that it belongs to the customer.
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'addresses',
      type: 'array',
      maxRows: 20,
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 120 },
        { name: 'company', type: 'text', maxLength: 120 },
        { name: 'line1', type: 'text', required: true, maxLength: 160 },
        { name: 'line2', type: 'text', maxLength: 160 },
        { name: 'city', type: 'text', required: true, maxLength: 120 },
        { name: 'region', type: 'text', maxLength: 80 },
        { name: 'postalCode', type: 'text', maxLength: 20 },
        countryField({ name: 'country', required: true }),
        { name: 'phone', type: 'text', maxLength: 40 },
        { name: 'isDefault', type: 'checkbox', defaultValue: false },
      ],
    },
    ...timestampFields,
  ],
}
