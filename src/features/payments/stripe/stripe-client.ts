import Stripe from 'stripe'

import type { BrowserData, ProviderMode } from '@/features/payments/provider'
import { env } from '@/platform/env'

import { watchedHttpClient } from './watched-http-client'

/** Milliseconds for one try of one call; a shopper waits for it. */
const timeout = 10_000

let cached: { key: string; client: Stripe } | undefined

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

/** Whether the keys move real money, by their prefix; null without keys. */
export function stripeMode(): ProviderMode {
  const { STRIPE_SECRET_KEY: key, STRIPE_PUBLISHABLE_KEY: publishable } = env()
  if (!key || !publishable) return null
  return /^(sk|rk)_live_/.test(key) ? 'live' : 'test'
}

const payable: readonly Stripe.PaymentIntent.Status[] = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
]

/** Data for the browser to pay an intent; null for one that cannot be paid any more, or not in a browser. */
export const stripeBrowserData = ({
  client_secret: clientSecret,
  status,
}: Pick<Stripe.PaymentIntent, 'client_secret' | 'status'>): BrowserData | null =>
  clientSecret === null || !payable.includes(status) ? null : { clientSecret, ...stripeBrowserConfig() }

/** Data for the browser to show Stripe's form. */
export function stripeBrowserConfig(): { publishableKey: string; stripeJsUrl: string } {
  const publishableKey = env().STRIPE_PUBLISHABLE_KEY
  if (!publishableKey) throw new Error('Stripe is not configured: STRIPE_PUBLISHABLE_KEY is missing')
  const base = env().STRIPE_API_BASE
  return { publishableKey, stripeJsUrl: base ? `${base}/v3/stripe.js` : 'https://js.stripe.com/v3/' }
}
