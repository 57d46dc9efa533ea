/**
 * Prepares `.next/standalone` of a finished build for the image: adds the static files and the bundled commands, and
 * removes what only developers need.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'

import { bundleCommands } from './bundle-commands.mjs'
import { copyOwnFiles } from './wrap-server.mjs'

const root = resolve(import.meta.dirname, '../..')
const app = join(root, '.next', 'standalone')

// Next leaves them out for a CDN.
cpSync(join(root, '.next', 'static'), join(app, '.next', 'static'), { recursive: true })
cpSync(join(root, 'public'), join(app, 'public'), { recursive: true })

// Payload uses them only in development: 30 MB.
for (const name of ['drizzle-kit', 'esbuild', 'esbuild-register', '@esbuild']) {
  rmSync(join(app, 'node_modules', name), { recursive: true, force: true })
}

// Next copies the sources too, because it traces one path too many; only these few are read at run time.
for (const name of ['src', 'tests']) rmSync(join(app, name), { recursive: true, force: true })
copyOwnFiles()

// What `seed` reads: pictures of the demo stores and their grain.
const masters = join('src', 'seed', 'masters')
cpSync(join(root, masters), join(app, masters), { recursive: true })

// Next writes its settings into the server during the build, but the CDN of an installation is set at the start.
const server = join(app, 'next-server.js')
const text = readFileSync(server, 'utf8')
const place = 'process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = '
if (text.split(place).length !== 2) throw new Error(`${server} is not what it was: no single "${place}"`)
writeFileSync(server, text.replace(place, `nextConfig.assetPrefix = process.env.ASSET_PREFIX ?? ''\n${place}`))

// Node looks in the folder that ends with the number of its own user, which is that of the image (Dockerfile).
const cache = join(app, '.next', 'compile-cache')
if (!existsSync(cache)) console.warn('The build has no compile cache: each start takes half a second longer.')
const entries = existsSync(cache) ? readdirSync(cache) : []
for (const name of entries) renameSync(join(cache, name), join(cache, name.replace(/-\d+$/, '-1000')))
if (entries.length > 0) for (const name of readdirSync(cache, { recursive: true })) chmodSync(join(cache, name), 0o755)

await bundleCommands(join(app, 'commands'))
for (const name of ['main.mjs', 'healthcheck.mjs', 'bind-address.mjs'])
  copyFileSync(join(import.meta.dirname, name), join(app, name))
