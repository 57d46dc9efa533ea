import { readSessionToken, writeSessionToken, forgetSessionToken } from '@/features/customers/session-cookie'
import { endSession, endSessions, startSession } from '@/features/customers/sessions'
import type { Context } from '@/platform/context'

import { forgetCartToken, readCartToken, writeCartToken } from './current-cart'
import { mergeCarts } from './merge-carts'

/**
 * Signs a customer in whose password was right: a new session takes the place of whatever the browser had, and the cart
 * in the browser and the one of the account become one. Only in actions and route handlers.
 */
export async function beginSession(
  ctx: Context,
  customerId: string,
  { userAgent }: { userAgent: string | null },
): Promise<void> {
  const session = await startSession(ctx, customerId, { replaces: await readSessionToken(), userAgent })
  const cart = await mergeCarts(ctx, { token: await readCartToken(), customerId })
  await writeSessionToken(session)
  if (cart === null) await forgetCartToken()
  else await writeCartToken(cart)
}

/** Signs this browser out, or with `everywhere` the customer's every browser. The cart stays with the account. */
export async function leaveSession(ctx: Context, { everywhere }: { everywhere?: string } = {}): Promise<void> {
  await endSession(ctx, await readSessionToken())
  if (everywhere !== undefined) await endSessions(ctx, everywhere)
  await forgetSessionToken()
  await forgetCartToken()
}
