import type { CollectionConfig, Where } from 'payload'

import { allowRoles, fieldForRoles, hasRole, staffOf, staffRoles } from '@/platform/access'
import { isHttps } from '@/platform/host-cookie-name'
import { shownStores } from '@/platform/panel-store'
import { sessionLimits } from '@/platform/sessions/session-kinds'

import { keepOwnersOnChange, keepOwnersOnDelete } from './keep-owners'
import { signOutEndpoint } from './sign-out.endpoint'
import { forgotPasswordEndpoint } from './forgot-password.endpoint'
import { seekResetToken } from './reset-token'
import {
  endResetOnChange,
  endSessionsOnChange,
  endSessionsOnDelete,
  guardAccount,
  guardSecrets,
  mailChanges,
  requireTexts,
} from './staff-hooks'
import { staffKeyStrategy } from './staff-key'
import { staffKeyEndpoint } from './staff-key.endpoint'
import {
  beginStaffSession,
  endStaffSession,
  guardReset,
  handOutToken,
  noteReset,
  staffStrategy,
  stayStaffSession,
  tellSessionEnd,
} from './staff-session'
import { navigationGroup } from '@/platform/panel-groups'
import { staffPanel } from './panel-texts'

const closed = { create: () => false, read: () => false, update: () => false }

/** People who work in the admin. Customers are another kind of account with sessions of their own. */
export const Staff: CollectionConfig = {
  slug: 'staff',
  // One GraphQL document can hold many sign-ins and resets, which rate limits would count as a single request.
  graphQL: { disableMutations: true },
  labels: { singular: staffPanel.label('staff.one'), plural: staffPanel.label('staff.many') },
  auth: {
    // The lifetime of the cookie; the session store decides when the session ends.
    tokenExpiration: sessionLimits.staff.lifetime,
    maxLoginAttempts: 0,
    // Payload's own sessions rewrite the whole account at each sign-in, so one of two concurrent sign-ins is lost.
    useSessions: false,
    strategies: [staffStrategy, staffKeyStrategy],
    cookies: { sameSite: 'Lax', secure: isHttps() },
    removeTokenFromResponses: true,
  },
  admin: {
    useAsTitle: 'email',
    group: navigationGroup('settings'),
    defaultColumns: ['name', 'email', 'role', 'stores'],
    baseFilter: ({ req }) => ({ stores: { in: [...shownStores(req)] } }),
  },
  access: {
    admin: ({ req }) => staffOf(req) !== null,
    read: ({ req }) => {
      const staff = staffOf(req)
      if (!staff) return false
      const own: Where = { id: { equals: staff.id } }
      return staff.role === 'owner' ? { or: [own, { stores: { in: [...staff.storeIds] } }] } : own
    },
    create: allowRoles('owner'),
    update: ({ req }) => {
      const staff = staffOf(req)
      if (!staff) return false
      const own: Where = { id: { equals: staff.id } }
      return staff.role === 'owner' ? { or: [own, { stores: { in: [...staff.storeIds] } }] } : own
    },
    delete: ({ req }) => {
      const staff = staffOf(req)
      if (staff?.role !== 'owner') return false
      return { and: [{ id: { not_equals: staff.id } }, { stores: { in: [...staff.storeIds] } }] }
    },
    unlock: allowRoles('owner'),
  },
  hooks: {
    beforeOperation: [noteReset, seekResetToken],
    beforeValidate: [requireTexts, guardReset],
    beforeChange: [guardAccount, keepOwnersOnChange, guardSecrets, mailChanges, endResetOnChange, endSessionsOnChange],
    beforeDelete: [keepOwnersOnDelete],
    afterDelete: [endSessionsOnDelete],
    afterLogin: [beginStaffSession],
    afterLogout: [endStaffSession],
    afterOperation: [handOutToken],
    me: [tellSessionEnd],
    refresh: [stayStaffSession],
  },
  endpoints: [forgotPasswordEndpoint, signOutEndpoint, staffKeyEndpoint],
  disableDuplicate: true,
  fields: [
    {
      name: 'currentPassword',
      label: staffPanel.label('staff.currentPassword.label'),
      type: 'text',
      virtual: true,
      admin: {
        disableListColumn: true,
        disableListFilter: true,
        disableBulkEdit: true,
        components: { Field: '/features/staff/ui/admin/current-password#CurrentPassword' },
      },
    },
    { name: 'name', label: staffPanel.label('staff.name.label'), type: 'text', required: true, maxLength: 120 },
    {
      name: 'role',
      label: staffPanel.label('staff.role.label'),
      type: 'select',
      required: true,
      defaultValue: 'support',
      saveToJWT: true,
      options: staffRoles.map((role) => ({ label: staffPanel.label(`roles.${role}`), value: role })),
      access: { create: fieldForRoles('owner'), update: fieldForRoles('owner') },
      admin: {
        description: staffPanel.label('staff.role.description'),
      },
    },
    {
      name: 'stores',
      label: staffPanel.label('staff.stores.label'),
      type: 'relationship',
      relationTo: 'stores',
      hasMany: true,
      required: true,
      maxDepth: 0,
      access: { create: fieldForRoles('owner'), update: fieldForRoles('owner') },
      admin: {
        description: staffPanel.label('staff.stores.description'),
        condition: (_d, _s, { user }) => hasRole({ user }, 'owner'),
      },
    },
    // Whether the person has an API key. It is created and revoked by buttons, not by saving the form.
    {
      name: 'enableAPIKey',
      label: staffPanel.label('staff.enableAPIKey.label'),
      type: 'checkbox',
      access: { create: () => false, update: () => false },
      admin: { disableBulkEdit: true, components: { Field: '/features/staff/ui/admin/staff-key#StaffKeyField' } },
    },
    { name: 'apiKeyIndex', type: 'text', hidden: true, access: closed },
    // Former versions stored keys here. It is empty, and can be dropped once no version that reads it runs any more.
    { name: 'apiKey', type: 'text', hidden: true, access: closed },
    {
      name: 'signOutEverywhere',
      label: staffPanel.label('staff.signOutEverywhere.label'),
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/features/staff/ui/admin/sign-out-everywhere#SignOutEverywhere' },
      },
    },
  ],
}
