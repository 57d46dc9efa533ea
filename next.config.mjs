import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { withPayload } from '@payloadcms/next/withPayload'

const root = path.dirname(fileURLToPath(import.meta.url))

/**
 * Pages whose address is a secret: links from mails, orders, the way back from a payment. Their address is told to no
 * page, not even of this site, because what logs requests logs referrers, too. `no-referrer` would also take the
 * `Origin` of their forms away, by which they are known to be this site's.
 */
const secretPages = [
  '/:locale([a-z]{2})?/account/:page(reset|verify)',
  '/:locale([a-z]{2})?/order/:path*',
  '/:locale([a-z]{2})?/checkout/return',
  '/admin/reset/:path*',
]

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  // Without it a stray lockfile in a folder above moves the standalone server into a subfolder.
  outputFileTracingRoot: root,
  outputFileTracingExcludes: { '*': ['./.data/**', './tests/**', './docs/**', './deploy/**', './src/seed/**'] },
  ...(process.env.DEPLOYMENT_ID ? { deploymentId: process.env.DEPLOYMENT_ID } : {}),
  cacheHandler: path.join(root, 'src/platform/page-cache/next-handler.mjs'),
  // Next's own memory cache, which the handler replaces.
  cacheMaxMemorySize: 0,
  turbopack: { root },
  poweredByHeader: false,
  headers: () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
      ],
    },
    ...secretPages.map((source) => ({ source, headers: [{ key: 'Referrer-Policy', value: 'strict-origin' }] })),
  ],
  reactStrictMode: true,
  devIndicators: false,
  // Type checking and linting are steps of `npm run verify`; the build does not repeat them.
  typescript: { ignoreBuildErrors: true },
  // Payload once for all entry points: an error of one copy is no `APIError` to the next, and the panel's forms then name no field.
  serverExternalPackages: ['payload', 'pg-boss', 'pino', '@react-email/render'],
  // Off, because it would load every entry point at the start, those of the panel too: 100 MB. Each is loaded by its first request.
  experimental: { preloadEntriesOnStart: false },
}

const config = withPayload(nextConfig, { devBundleServerPackages: false })

/**
 * Payload asks for the browser's color scheme (`Critical-CH`), which only the panel reads. On other pages it would make
 * Chromium send the first request of each visit twice.
 */
const ofPanel = (rule) =>
  rule.headers.some(({ key }) => key === 'Critical-CH') ? { ...rule, source: '/admin/:path*' } : rule

export default { ...config, headers: async () => (await config.headers()).map(ofPanel) }
