import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { isHttps } from '@/platform/host-cookie-name'
import { cookieJar } from '@/platform/http/cookie-jar'
import { cookieNames } from '@/shared/cookie-names'

import { marketFor, type KnownMarket, type Market } from './domain/market'

/** The shopper's choice in this browser. Not for cached pages, whose early script reads the same cookies. */
export async function chosenMarket(): Promise<KnownMarket> {
  const jar = await cookieJar()
  return { country: jar.get(cookieNames.country), currency: jar.get(cookieNames.currency) }
}

/** The market of the shopper of this page or action; `known` is used where they have not chosen. */
export async function shopperMarket(ctx: Context, known: KnownMarket = {}): Promise<Market> {
  return marketFor(ctx.store, localeOf(ctx), await chosenMarket(), known)
}

/** A choice is stored for a year. It is not HttpOnly, because the early script reads it and it is not a secret. */
const attributes = () =>
  ({
    path: '/',
    maxAge: 365 * 24 * 3600,
    sameSite: 'lax',
    secure: isHttps(),
  }) as const

/**
 * Stores the market in this browser. Only in actions and calls of the API. Unchanged values are not set again, because
 * Next renders the page again after an action that sets a cookie.
 */
export async function keepMarket(market: Partial<Market>): Promise<void> {
  const jar = await cookieJar()
  for (const name of ['country', 'currency'] as const) {
    const value = market[name]
    if (value && jar.get(cookieNames[name]) !== value) jar.set(cookieNames[name], value, attributes())
  }
}
