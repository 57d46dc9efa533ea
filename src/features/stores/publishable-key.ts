import { randomBytes } from 'node:crypto'

import type { Context } from '@/platform/context'

import { savePublishableKey } from './store.repository'

/** A random key for clients of the API on other hosts. */
export const newPublishableKey = (): string => `pk_${randomBytes(18).toString('base64url')}`

/**
 * Gives the context's store a new key. The older one stops working within seconds, once each process reloads stores.
 */
export async function makePublishableKey(ctx: Context): Promise<{ readonly key: string }> {
  const key = newPublishableKey()
  await savePublishableKey(ctx, key)
  return { key }
}

/** Revokes the key: calls with it are refused from now on; those by the store's host still work. */
export async function revokePublishableKey(ctx: Context): Promise<{ readonly key: null }> {
  await savePublishableKey(ctx, null)
  return { key: null }
}
