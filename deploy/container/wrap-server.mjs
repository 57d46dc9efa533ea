/**
 * The last step of `npm run build`: puts `start.ts` before Next's standalone server, so that every way to start it (the
 * container, `npm start`, the demo, tests) begins the same, and makes its start short.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { joinPackages } from './join-packages.mjs'
import { shareChunks } from './share-chunks.mjs'

const root = resolve(import.meta.dirname, '../..')
const app = join(root, '.next', 'standalone')

/** Files that run outside Next's bundles; each keeps its path of the sources. Node strips the types. */
export const ownFiles = [
  'deploy/container/start.ts',
  'deploy/container/listen-as-told.ts',
  'deploy/container/bind-address.mjs',
  'deploy/container/compile-cache.mjs',
  'src/platform/logs/capture-output.ts',
  'src/platform/logs/log-error.ts',
  'src/platform/logs/log-lines.ts',
  'src/platform/logs/redact.ts',
  'src/platform/page-cache/next-handler.mjs',
]

export function copyOwnFiles() {
  for (const file of ownFiles) cpSync(join(root, file), join(app, file))
}

const wrapped = `import { enableCompileCache } from 'node:module'

import { compileCache } from './deploy/container/compile-cache.mjs'

enableCompileCache(compileCache(import.meta.dirname))
await import('./deploy/container/start.ts')
await import('./next-server.js')
`

if (process.argv[1] === import.meta.filename) {
  const [server, ofNext] = ['server.js', 'next-server.js'].map((name) => join(app, name))
  // Installed copies of the build share files that a second run would write into.
  if (existsSync(ofNext)) throw new Error(`${app} is wrapped already: it takes another \`next build\``)
  copyOwnFiles()
  renameSync(server, ofNext)
  writeFileSync(server, wrapped)
  shareChunks(join(app, '.next', 'server', 'chunks'))
  await joinPackages(join(app, 'node_modules'))
  rmSync(join(app, '.next', 'compile-cache'), { recursive: true, force: true })
  // It ends with an error, because there is no database. Its output names what it could not load.
  spawnSync(process.execPath, [join(import.meta.dirname, 'compile-ahead.mjs')], {
    cwd: app,
    // Nothing of the builder's own, such as the address of a database.
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  })
}
