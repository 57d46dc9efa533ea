import { randomBytes } from 'node:crypto'

import { env } from '@/platform/env'
import { bucketOrigin } from '@/platform/storage/bucket'

import { hashSource, scriptSources } from './page-scripts'

/** Where Stripe.js and its frames come from; with STRIPE_API_BASE that other server stands for all of Stripe. */
function stripeSources(): { script: string; frame: string; connect: string } {
  const { STRIPE_API_BASE } = env()
  if (STRIPE_API_BASE) {
    const { origin } = new URL(STRIPE_API_BASE)
    return { script: origin, frame: origin, connect: origin }
  }
  // https://docs.stripe.com/security/guide#content-security-policy
  return {
    script: 'https://js.stripe.com https://*.js.stripe.com',
    frame: 'https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
    connect: 'https://api.stripe.com',
  }
}

/** Fast refresh compiles code in the browser and listens on a socket. */
const isDevelopment = (): boolean => env().NODE_ENV === 'development'

const originOf = (url: string | undefined): string => (url ? ` ${new URL(url).origin}` : '')

function policyOf({ script, frame, connect }: { script: string; frame: string; connect: string }): string {
  const assets = originOf(env().ASSET_PREFIX)
  return [
    `default-src 'self'${assets}`,
    `script-src ${script}${assets}${isDevelopment() ? " 'unsafe-eval'" : ''}`,
    // Sizes and colors of pictures are in style attributes, which no nonce can cover.
    `style-src 'self' 'unsafe-inline'${assets}`,
    `img-src 'self' data: blob: https:${originOf(env().S3_PUBLIC_URL)}`,
    `font-src 'self'${assets}`,
    `connect-src 'self'${connect}${assets}${isDevelopment() ? ' ws:' : ''}`,
    `frame-src ${frame}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The hashes of a public page's inline scripts are inserted after this text. */
const ownScripts = "script-src 'self'"

/**
 * For pages that are the same for all visitors and come from a cache, so that their inline scripts can have no nonce.
 * {@link withPageScripts} allows these scripts by their hashes. In development, where nothing is cached, every script
 * runs.
 */
export const publicPolicy = (): string =>
  policyOf({ script: `'self'${isDevelopment() ? " 'unsafe-inline'" : ''}`, frame: "'none'", connect: '' })

/** A public page's policy for this very HTML; `known` are the texts of the app's own inline scripts. */
export const withPageScripts = (policy: string, html: string, known: readonly string[]): string =>
  policy.replace(ownScripts, [ownScripts, ...scriptSources(html, known)].join(' '))

/** A new nonce for one answer; Next reads it from the policy and puts it on its own scripts. */
const nonceSource = (): string => `'nonce-${randomBytes(16).toString('base64')}'`

/**
 * For pages of one person: only scripts with the nonce of this answer run, what those load, and `inline`, the texts of
 * scripts that are the same in every answer; nobody but Stripe may add anything.
 */
export function personalPolicy(inline: readonly string[]): string {
  const stripe = stripeSources()
  const script = [nonceSource(), ...inline.map(hashSource), "'strict-dynamic'", stripe.script].join(' ')
  return policyOf({ script, frame: stripe.frame, connect: ` ${stripe.connect}` })
}

/** For the panel: only scripts with the nonce of this answer run, and what those load; large files go straight into the bucket. */
export function panelPolicy(): string {
  const bucket = bucketOrigin()
  const script = `${nonceSource()} 'strict-dynamic'`
  return policyOf({ script, frame: "'self'", connect: bucket ? ` ${bucket}` : '' })
}
