import type { Context } from '@/platform/context'
import * as store from '@/platform/sessions/session-store'

import { findCustomer, type Customer } from './customer.repository'

const kind = 'customer'

/**
 * Begins a session and returns its token, which only the customer's browser stores. `replaces` is the browser's former
 * token.
 */
export function startSession(
  ctx: Context,
  customerId: string,
  browser: { replaces: string | null; userAgent: string | null },
): Promise<string> {
  return store.startSession(ctx, { kind, accountId: customerId, storeId: ctx.store.id, ...browser })
}

/** The customer of a session of this store that has not ended, while the address is confirmed. */
export async function findSession(ctx: Context, sessionToken: string | null): Promise<Customer | null> {
  const load = async (id: string): Promise<Customer | null> => {
    const found = await findCustomer(ctx, id)
    if (!found?.isVerified) return null
    const { passwordHash: _hash, ...customer } = found
    return customer
  }
  const session = await store.findSession(ctx, { kind, sessionToken, load })
  return session?.storeId === ctx.store.id ? session.account : null
}

/** Signs out this browser. */
export const endSession = (ctx: Context, sessionToken: string | null): Promise<void> =>
  store.endSession(ctx, sessionToken)

/** Signs out everywhere, or with `except` everywhere else. */
export const endSessions = (ctx: Context, customerId: string, except: string | null = null): Promise<void> =>
  store.endSessions(ctx, { kind, accountId: customerId, except })
