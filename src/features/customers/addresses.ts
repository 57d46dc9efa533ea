import { randomUUID } from 'node:crypto'

import type { Context } from '@/platform/context'
import { inTransactionResult } from '@/platform/transaction'
import type { Address } from '@/shared/address-format'
import { fail, ok, type Result } from '@/shared/result'

import { deleteAddress, lockCustomer, saveAddress, selectAddresses, type SavedAddress } from './address.repository'

export type { SavedAddress } from './address.repository'

const mostAddresses = 20

/** A customer's addresses, the default one first. */
export const listAddresses = (ctx: Context, customerId: string): Promise<SavedAddress[]> =>
  selectAddresses(ctx, customerId)

interface AddressToSave {
  readonly address: Address
  /** The id of the address to replace; a new one is added without. */
  readonly id?: string | undefined
  /** One of a customer's addresses is the default: the first one until another is chosen. */
  readonly isDefault?: boolean | undefined
}

/** Saves an address and returns all of them. */
export async function saveCustomerAddress(
  ctx: Context,
  customerId: string,
  { address, id, isDefault }: AddressToSave,
): Promise<Result<SavedAddress[], { code: 'not_found' } | { code: 'too_many_addresses'; max: number }>> {
  return inTransactionResult(ctx, async () => {
    await lockCustomer(ctx, customerId)
    const present = await selectAddresses(ctx, customerId)
    const replaced = present.find((each) => each.id === id)
    if (id !== undefined && !replaced) return fail('not_found')
    if (!replaced && present.length >= mostAddresses) return fail('too_many_addresses', { max: mostAddresses })
    const isOnly = present.every((each) => each.id === id)
    await saveAddress(ctx, customerId, {
      id: id ?? randomUUID(),
      address,
      isDefault: isOnly || (isDefault ?? replaced?.isDefault ?? false),
    })
    return ok(await withDefault(ctx, customerId))
  })
}

export async function removeCustomerAddress(
  ctx: Context,
  customerId: string,
  id: string,
): Promise<Result<SavedAddress[], { code: 'not_found' }>> {
  return inTransactionResult(ctx, async () => {
    await lockCustomer(ctx, customerId)
    if (!(await deleteAddress(ctx, customerId, id))) return fail('not_found')
    return ok(await withDefault(ctx, customerId))
  })
}

/** When the default address was deleted, the oldest becomes the default. */
async function withDefault(ctx: Context, customerId: string): Promise<SavedAddress[]> {
  const [first, ...rest] = await selectAddresses(ctx, customerId)
  if (!first || first.isDefault) return first ? [first, ...rest] : []
  await saveAddress(ctx, customerId, { ...first, isDefault: true })
  return [{ ...first, isDefault: true }, ...rest]
}
