import type { Access, FieldAccess, Where } from 'payload'

import { idIn } from '@/shared/id-in'

/** Highest rank first: a role has every permission of the roles after it. */
export const staffRoles = ['owner', 'manager', 'editor', 'support'] as const
export type StaffRole = (typeof staffRoles)[number]

/** What access functions need to know of a signed-in member of staff. */
export interface StaffIdentity {
  readonly id: string
  readonly role: StaffRole
  readonly storeIds: readonly string[]
}

type Requester = { user?: unknown }

/** The member of staff who sent a request; null when no one is signed in or the user is of another kind. */
export function staffOf(req: Requester): StaffIdentity | null {
  const { user } = req
  if (typeof user !== 'object' || user === null) return null
  if (!('collection' in user) || user.collection !== 'staff') return null
  if (!('id' in user) || typeof user.id !== 'string') return null
  const role = 'role' in user ? staffRoles.find((each) => each === user.role) : undefined
  if (!role) return null
  const stores = 'stores' in user && Array.isArray(user.stores) ? user.stores : []
  return { id: user.id, role, storeIds: stores.flatMap((store: unknown) => idIn(store) ?? []) }
}

/** Whether the staff member's role is among `roles`. */
export function hasRole(req: Requester, ...roles: readonly StaffRole[]): boolean {
  const staff = staffOf(req)
  return staff !== null && roles.includes(staff.role)
}

/** Access for any of the roles, without regard to stores. */
export const allowRoles =
  (...roles: readonly StaffRole[]): Access =>
  ({ req }) =>
    hasRole(req, ...roles)

/** Field access for any of the roles. */
export const fieldForRoles =
  (...roles: readonly StaffRole[]): FieldAccess =>
  ({ req }) =>
    hasRole(req, ...roles)

/** Denies every caller of the API and the panel; only use cases write the document. */
export const nobody: Access = () => false

/** Documents of the staff member's own stores, for the given roles. */
export const ownStores =
  (...roles: readonly StaffRole[]): Access =>
  ({ req }) => {
    const staff = staffOf(req)
    if (!staff || !roles.includes(staff.role)) return false
    const inOwnStore: Where = { store: { in: [...staff.storeIds] } }
    return inOwnStore
  }

/** Versions of documents of the staff member's own stores: a version holds its document's fields under `version`. */
const versionsOfOwnStores =
  (...roles: readonly StaffRole[]): Access =>
  ({ req }) => {
    const staff = staffOf(req)
    if (!staff || !roles.includes(staff.role)) return false
    const ofOwnStore: Where = { 'version.store': { in: [...staff.storeIds] } }
    return ofOwnStore
  }

/** Creation in one of the staff member's own stores. */
export const createInOwnStore =
  (...roles: readonly StaffRole[]): Access =>
  ({ req, data }) => {
    const staff = staffOf(req)
    if (!staff || !roles.includes(staff.role)) return false
    const store = idIn((data as { store?: unknown } | undefined)?.store)
    return store === null || staff.storeIds.includes(store)
  }

interface StoreAccess {
  read: readonly StaffRole[]
  write: readonly StaffRole[]
  delete?: readonly StaffRole[]
}

/** The usual access of a collection whose documents belong to a store. */
export function storeAccess(roles: StoreAccess) {
  return {
    read: ownStores(...roles.read),
    readVersions: versionsOfOwnStores(...roles.read),
    create: createInOwnStore(...roles.write),
    update: ownStores(...roles.write),
    delete: ownStores(...(roles.delete ?? roles.write)),
  }
}

/** The usual access of records that only use cases write. */
export function recordAccess(...read: readonly StaffRole[]) {
  return { read: ownStores(...read), create: nobody, update: nobody, delete: nobody }
}
