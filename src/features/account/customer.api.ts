import {
  listAddresses,
  removeCustomerAddress,
  saveCustomerAddress,
  type SavedAddress,
} from '@/features/customers/addresses'
import { changePassword } from '@/features/customers/change-password'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import { customerSchema, savedAddressesSchema } from '@/features/customers/customer.answer'
import {
  addressIdSchema,
  passwordChangeSchema,
  profileSchema,
  savedAddressSchema,
} from '@/features/customers/customer.schemas'
import { readSessionToken } from '@/features/customers/session-cookie'
import { updateProfile } from '@/features/customers/update-profile'
import type { Context } from '@/platform/context'
import { operation } from '@/platform/http/operation'
import { fail, ok } from '@/shared/result'

import { passwordProblem } from './password-problem'

/** The common part of the operations of a signed-in customer. */
const own = { tag: 'Customers', status: 200, limit: 'write', cache: 'personal' } as const

export const getMeCall = operation(
  {
    ...own,
    id: 'getCurrentCustomer',
    method: 'GET',
    path: '/customers/me',
    summary: 'The signed-in customer',
    answer: customerSchema,
    failures: ['unauthorized'],
    limit: 'read',
  },
  async ({ ctx }) => {
    const customer = await findCurrentCustomer(ctx)
    return customer ? ok(customer) : fail('unauthorized')
  },
)

export const updateMeCall = operation(
  {
    ...own,
    id: 'updateCurrentCustomer',
    method: 'PATCH',
    path: '/customers/me',
    summary: 'Change the name',
    description: 'Everything else in the body is ignored.',
    body: profileSchema,
    answer: customerSchema,
    failures: ['unauthorized'],
    example: { name: 'Ada Lovelace' },
  },
  async ({ ctx, body }) => {
    const customer = await findCurrentCustomer(ctx)
    if (!customer) return fail('unauthorized')
    await updateProfile(ctx, customer.id, body)
    return ok({ ...customer, ...body })
  },
)

export const changePasswordCall = operation(
  {
    ...own,
    id: 'changePassword',
    method: 'PUT',
    path: '/customers/me/password',
    summary: 'Change the password',
    description: 'Every other session ends.',
    body: passwordChangeSchema,
    status: 204,
    answer: null,
    failures: ['unauthorized', 'invalid_credentials', 'validation_failed', 'rate_limited'],
    example: { currentPassword: 'quiet lamp at noon', newPassword: 'three small green doors' },
  },
  async ({ ctx, body }) => {
    const customer = await findCurrentCustomer(ctx)
    if (!customer) return fail('unauthorized')
    const sessionToken = await readSessionToken()
    const changed = await changePassword(ctx, { ...body, customerId: customer.id, sessionToken })
    return changed.ok ? changed : passwordProblem(changed, 'newPassword')
  },
)

const answerAddresses = ({ store }: Context, addresses: readonly SavedAddress[]) => ({
  items: addresses.map((each) => ({
    ...each,
    isDeliverable: store.deliveryCountries.includes(each.address.country),
  })),
})

export const listAddressesCall = operation(
  {
    ...own,
    id: 'listAddresses',
    method: 'GET',
    path: '/customers/me/addresses',
    summary: 'Saved addresses, the default one first',
    answer: savedAddressesSchema,
    failures: ['unauthorized'],
    limit: 'read',
  },
  async ({ ctx }) => {
    const customer = await findCurrentCustomer(ctx)
    return customer ? ok(answerAddresses(ctx, await listAddresses(ctx, customer.id))) : fail('unauthorized')
  },
)

export const addAddressCall = operation(
  {
    ...own,
    id: 'addAddress',
    method: 'POST',
    path: '/customers/me/addresses',
    summary: 'Save an address',
    body: savedAddressSchema,
    status: 201,
    answer: savedAddressesSchema,
    failures: ['unauthorized', 'too_many_addresses', 'not_found'],
    example: {
      address: { name: 'Ada Lovelace', line1: 'Werkhof 12', postalCode: '10999', city: 'Berlin', country: 'DE' },
      isDefault: true,
    },
  },
  async ({ ctx, body }) => {
    const customer = await findCurrentCustomer(ctx)
    if (!customer) return fail('unauthorized')
    const saved = await saveCustomerAddress(ctx, customer.id, body)
    return saved.ok ? ok(answerAddresses(ctx, saved.value)) : saved
  },
)

export const replaceAddressCall = operation(
  {
    ...own,
    id: 'replaceAddress',
    method: 'PUT',
    path: '/customers/me/addresses/{id}',
    summary: 'Replace a saved address',
    params: addressIdSchema,
    body: savedAddressSchema,
    answer: savedAddressesSchema,
    failures: ['unauthorized', 'not_found', 'too_many_addresses'],
  },
  async ({ ctx, params, body }) => {
    const customer = await findCurrentCustomer(ctx)
    if (!customer) return fail('unauthorized')
    const saved = await saveCustomerAddress(ctx, customer.id, { ...body, id: params.id })
    return saved.ok ? ok(answerAddresses(ctx, saved.value)) : saved
  },
)

export const removeAddressCall = operation(
  {
    ...own,
    id: 'removeAddress',
    method: 'DELETE',
    path: '/customers/me/addresses/{id}',
    summary: 'Remove a saved address',
    params: addressIdSchema,
    answer: savedAddressesSchema,
    failures: ['unauthorized', 'not_found'],
  },
  async ({ ctx, params }) => {
    const customer = await findCurrentCustomer(ctx)
    if (!customer) return fail('unauthorized')
    const removed = await removeCustomerAddress(ctx, customer.id, params.id)
    return removed.ok ? ok(answerAddresses(ctx, removed.value)) : removed
  },
)
