import { randomBytes } from 'node:crypto'

import { env } from '@/platform/env'
import { bucketOrigin } from '@/platform/storage/bucket'

import { hashSource, scriptSources } from './page-scripts'

/** Fast refresh compiles code in the browser and listens on a socket. */
const isDevelopment = (): boolean => env().NODE_ENV === 'development'

const originOf = (url: string | undefined): string => (url ? ` ${new URL(url).origin}` : '')

interface Sources {
  readonly script: string
  readonly frame: string
  readonly connect: string
  readonly form?: string
}

function policyOf({ script, frame, connect, form = '' }: Sources): string {
  const assets = originOf(env().ASSET_PREFIX)
  return [
    `default-src 'self'${assets}`,
    `script-src ${script}${assets}${isDevelopment() ? " 'unsafe-eval'" : ''}`,
    // Sizes and colors of pictures are in style attributes, which a nonce cannot allow.
    `style-src 'self' 'unsafe-inline'${assets}`,
    `img-src 'self' data: blob: https:${originOf(env().S3_PUBLIC_URL)}`,
    `font-src 'self'${assets}`,
    `connect-src 'self'${connect}${assets}${isDevelopment() ? ' ws:' : ''}`,
    `frame-src ${frame}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${form}`,
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The hashes of a public page's inline scripts are inserted after this text. */
const ownScripts = "script-src 'self'"

/**
 * For pages that are the same for all visitors and come from a cache, so their inline scripts cannot have a nonce.
 * {@link withPageScripts} allows these scripts by their hashes. In development, where nothing is cached, every script
 * runs. `inline` are the texts of the app's own scripts, for answers that it does not complete, such as that to a
 * posted form.
 */
export const publicPolicy = (inline: readonly string[]): string =>
  policyOf({
    script: isDevelopment() ? "'self' 'unsafe-inline'" : ["'self'", ...inline.map(hashSource)].join(' '),
    frame: "'none'",
    connect: '',
  })

/** A public page's policy for exactly this HTML; `known` are the texts of the app's own inline scripts. */
export const withPageScripts = (policy: string, html: string, known: readonly string[]): string =>
  policy.replace(
    ownScripts,
    [ownScripts, ...scriptSources(html, known).filter((each) => !policy.includes(each))].join(' '),
  )

/** A new nonce for one answer; Next reads it from the policy and puts it on its own scripts. */
const nonceSource = (): string => `'nonce-${randomBytes(16).toString('base64')}'`

/**
 * For pages of one person: only scripts with the nonce of this answer, what those load, and `inline` (the texts of
 * scripts that are the same in every answer) run. `outside` are the origins of payment providers, which may load
 * anything.
 */
export function personalPolicy(
  inline: readonly string[],
  outside: Readonly<Record<'script' | 'frame' | 'connect' | 'form', readonly string[]>>,
): string {
  const script = [nonceSource(), ...inline.map(hashSource), "'strict-dynamic'", ...outside.script].join(' ')
  const more = (origins: readonly string[]) => origins.map((origin) => ` ${origin}`).join('')
  return policyOf({
    script,
    frame: outside.frame.length > 0 ? outside.frame.join(' ') : "'none'",
    connect: more(outside.connect),
    form: more(outside.form),
  })
}

/**
 * For the panel: only scripts with the nonce of this answer, and what those load, run; uploads may go to the bucket.
 */
export function panelPolicy(): string {
  const bucket = bucketOrigin()
  const script = `${nonceSource()} 'strict-dynamic'`
  return policyOf({ script, frame: "'self'", connect: bucket ? ` ${bucket}` : '' })
}
