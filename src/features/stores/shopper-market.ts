import { cookies } from 'next/headers'

import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { isHttps } from '@/platform/host-cookie-name'
import { cookieNames } from '@/shared/cookie-names'

import { marketFor, type KnownMarket, type Market } from './domain/market'

/** What the shopper has chosen in this browser. Not for cached pages: a script in their head reads the same cookies. */
export async function chosenMarket(): Promise<KnownMarket> {
  const jar = await cookies()
  return { country: jar.get(cookieNames.country)?.value, currency: jar.get(cookieNames.currency)?.value }
}

/** The market of the shopper who asks for this page or action; `known` is what counts where they have not chosen. */
export async function shopperMarket(ctx: Context, known: KnownMarket = {}): Promise<Market> {
  return marketFor(ctx.store, localeOf(ctx), await chosenMarket(), known)
}

/** A choice is kept for a year. The pages' own script reads it, so it is not HttpOnly; it opens nothing. */
const attributes = () =>
  ({
    path: '/',
    maxAge: 365 * 24 * 3600,
    sameSite: 'lax',
    secure: isHttps(),
  }) as const

/**
 * Keeps the market in this browser. Only in actions and route handlers. What is kept already is not set again: an action
 * that sets a cookie has its page rendered once more.
 */
export async function keepMarket(market: Partial<Market>): Promise<void> {
  const jar = await cookies()
  for (const name of ['country', 'currency'] as const) {
    const value = market[name]
    if (value && jar.get(cookieNames[name])?.value !== value) jar.set(cookieNames[name], value, attributes())
  }
}
