import { adoptCart, findCartMarket } from '@/features/cart/adopt-cart'
import { forgetCartToken } from '@/features/cart/current-cart'
import { listAddresses } from '@/features/customers/addresses'
import { readSessionToken, writeSessionToken, forgetSessionToken } from '@/features/customers/session-cookie'
import { endSession, endSessions, startSession } from '@/features/customers/sessions'
import { marketFor } from '@/features/stores/domain/market'
import { chosenMarket, keepMarket } from '@/features/stores/shopper-market'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'

/**
 * Signs in a customer whose password was right: starts a new session in place of the browser's old one, and merges the
 * browser's cart with the account's. Only in actions and calls of the API.
 */
export async function beginSession(
  ctx: Context,
  customerId: string,
  { userAgent }: { userAgent: string | null },
): Promise<void> {
  const session = await startSession(ctx, customerId, { replaces: await readSessionToken(), userAgent })
  const cart = await adoptCart(ctx, customerId)
  await writeSessionToken(session)
  await keepAccountMarket(ctx, customerId, cart)
}

/** Stores the market of the customer's cart, or of their default address, in a browser without a choice of its own. */
async function keepAccountMarket(ctx: Context, customerId: string, cartToken: string | null): Promise<void> {
  const chosen = await chosenMarket()
  if (chosen.country && chosen.currency) return
  const [home] = await listAddresses(ctx, customerId)
  const cart = cartToken === null ? null : await findCartMarket(ctx, cartToken)
  const known = { country: cart?.country ?? home?.address.country, currency: cart?.currency }
  const market = marketFor(ctx.store, localeOf(ctx), chosen, known)
  await keepMarket({
    ...(known.country === market.country ? { country: market.country } : {}),
    ...(known.currency === market.currency ? { currency: market.currency } : {}),
  })
}

/** Signs out this browser, or with `everywhere` all browsers of the customer. The cart stays with the account. */
export async function leaveSession(ctx: Context, { everywhere }: { everywhere?: string } = {}): Promise<void> {
  await endSession(ctx, await readSessionToken())
  if (everywhere !== undefined) await endSessions(ctx, everywhere)
  await forgetSessionToken()
  await forgetCartToken()
}
