/**
 * Run by `npm run build` in the standalone folder: loads what a server loads until its first page, so that Node writes the
 * machine code into `.next/compile-cache`, where `server.js` looks for it. Needs no database and no secret.
 */
import { createRequire, enableCompileCache } from 'node:module'
import { join } from 'node:path'

import { compileCache } from './compile-cache.mjs'

const app = process.cwd()
const require = createRequire(join(app, 'server.js'))

/** A folder in which no Postgres listens. */
const noDatabase = '/nowhere'

enableCompileCache(compileCache(app))
Object.assign(process.env, {
  NODE_ENV: 'production',
  NEXT_RUNTIME: 'nodejs',
  OFFLINE: '1',
  // A server waits a while for an address that refuses connections.
  DATABASE_URL: `postgres://offline@localhost/offline?host=${noDatabase}`,
})

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
require(join(app, '.next', 'server', 'middleware.js'))
for (const route of routes) {
  try {
    await loadRoute(join(app, '.next', 'server', route))
  } catch (error) {
    console.error(`Not all of ${route} is compiled ahead.`, error)
  }
}
// Loads the rest, and ends the process when it does not find the database, which is the only error that is expected.
const write = process.stderr.write.bind(process.stderr)
process.stderr.write = (text, ...others) => String(text).includes(noDatabase) || write(text, ...others)
await require(join(app, '.next', 'server', 'instrumentation.js')).register()

/** What a page or a route runs is loaded by its first request. */
async function loadRoute(file) {
  const entry = require(`${file}.js`)
  await entry.routeModule.ensureUserland?.()
  const tree = entry.routeModule.userland?.loaderTree
  if (!tree) return
  await loadTree(tree)
  require(`${file}_client-reference-manifest.js`)
  const [manifest] = Object.values(globalThis.__RSC_MANIFEST ?? {})
  globalThis.__RSC_MANIFEST = {}
  for (const { '*': client } of Object.values(manifest?.ssrModuleMapping ?? {})) {
    await Promise.all((client.chunks ?? []).map((chunk) => entry.__next_app__.loadChunk(chunk)))
    await entry.__next_app__.require(client.id)
  }
}

/** The modules of a page's segments: its layouts, the page itself, and what it shows in place of it. */
async function loadTree([, segments, modules]) {
  for (const module of Object.values(modules)) if (Array.isArray(module)) await module[0]()
  for (const segment of Object.values(segments)) await loadTree(segment)
}
