/**
 * Run by `npm run build` in the standalone folder: loads what a server loads until its first page, so that Node writes the
 * machine code into `.next/compile-cache`, where `server.js` looks for it. Needs no database and no secret.
 */
import { createRequire, enableCompileCache } from 'node:module'
import { join } from 'node:path'

import { compileCache } from './compile-cache.mjs'

const app = process.cwd()
const require = createRequire(join(app, 'server.js'))

enableCompileCache(compileCache(app))
Object.assign(process.env, { NODE_ENV: 'production', NEXT_RUNTIME: 'nodejs', OFFLINE: '1' })

const routes = [
  'app/api/health/ready/route',
  'app/api/storefront/v1/[[...path]]/route',
  'app/(storefront)/[store]/[locale]/page',
  'app/(storefront)/[store]/[locale]/products/[slug]/page',
]

require('next/dist/server/node-environment')
require('next/dist/server/lib/start-server')
require('next/dist/server/lib/router-server')
require('next/dist/server/next')
require('next/dist/server/next-server')
for (const route of routes) {
  const { routeModule } = require(join(app, '.next', 'server', `${route}.js`))
  // Pages have none: what they render with is loaded below.
  await routeModule.ensureUserland?.()
}
// Loads the rest, and ends the process when it does not find the database.
await require(join(app, '.next', 'server', 'instrumentation.js')).register()
