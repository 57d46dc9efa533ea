/**
 * `npm start`: serves the production build with the caller's environment. The server migrates under a lock before it
 * answers. Next leaves static files out of the standalone folder; they are put there first.
 */
import { cpSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname, '../..')
const standalone = join(root, '.next', 'standalone')

if (!existsSync(join(standalone, 'server.js'))) {
  process.stderr.write('There is no production build. Run `npm run build` first.\n')
  process.exit(1)
}
cpSync(join(root, '.next', 'static'), join(standalone, '.next', 'static'), { recursive: true })
cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true })
// As in the container (deploy/container/main.mjs).
process.env.KEEP_ALIVE_TIMEOUT ??= '65000'
await import(pathToFileURL(join(standalone, 'server.js')).href)
