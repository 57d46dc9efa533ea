import type { Context } from '@/platform/context'

import type { Customer } from './customer.repository'
import { readSessionToken } from './session-cookie'
import { findSession } from './sessions'

/** The customer who is signed in in this browser, for pages, actions and route handlers. */
export async function findCurrentCustomer(ctx: Context): Promise<Customer | null> {
  return findSession(ctx, await readSessionToken())
}
