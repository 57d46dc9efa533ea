import Stripe from 'stripe'

import { env } from '@/platform/env'

import { watchedHttpClient } from './watched-http-client'

/** Milliseconds for one try of one call; a shopper waits for it. */
const timeout = 10_000

let cached: { key: string; client: Stripe } | undefined

/** Whether this process has Stripe's keys; without them no store offers cards. */
export const isStripeConfigured = (): boolean => env().STRIPE_SECRET_KEY !== undefined

/** The process's Stripe client. Retries by itself, each write with one idempotency key. Throws without keys. */
export function stripeClient(): Stripe {
  const key = env().STRIPE_SECRET_KEY
  if (!key) throw new Error('Stripe is not configured: STRIPE_SECRET_KEY is missing')
  if (cached?.key !== key) {
    const options = { timeout, maxNetworkRetries: 2, telemetry: false, httpClient: watchedHttpClient() }
    cached = { key, client: new Stripe(key, { ...options, ...apiAddress() }) }
  }
  return cached.client
}

function apiAddress(): { host: string; port: number; protocol: 'http' | 'https' } | Record<string, never> {
  const base = env().STRIPE_API_BASE
  if (!base) return {}
  const { hostname, port, protocol } = new URL(base)
  const isPlain = protocol === 'http:'
  return { host: hostname, port: port ? Number(port) : isPlain ? 80 : 443, protocol: isPlain ? 'http' : 'https' }
}

/** Whether the keys move real money; what Stripe says about another mode is not about this shop. */
export const isLiveMode = (): boolean => /^(sk|rk)_live_/.test(env().STRIPE_SECRET_KEY ?? '')

/** What the browser needs to show Stripe's form; null without keys. */
export function stripeBrowserConfig(): { publishableKey: string; stripeJsUrl: string } | null {
  const publishableKey = env().STRIPE_PUBLISHABLE_KEY
  if (!publishableKey) return null
  const base = env().STRIPE_API_BASE
  return { publishableKey, stripeJsUrl: base ? `${base}/v3/stripe.js` : 'https://js.stripe.com/v3/' }
}
