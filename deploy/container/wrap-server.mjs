/**
 * The last step of `npm run build`: puts `start.ts` before Next's standalone server, so that every way to start it (the
 * container, `npm start`, the demo, tests) begins the same.
 */
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const app = join(root, '.next', 'standalone')

/** Files that run outside Next's bundles; each keeps its path of the sources. Node strips the types. */
export const ownFiles = [
  'deploy/container/start.ts',
  'deploy/container/listen-as-told.ts',
  'deploy/container/bind-address.mjs',
  'src/platform/logs/capture-output.ts',
  'src/platform/logs/log-error.ts',
  'src/platform/logs/log-lines.ts',
  'src/platform/logs/redact.ts',
  'src/platform/page-cache/next-handler.mjs',
]

export function copyOwnFiles() {
  for (const file of ownFiles) cpSync(join(root, file), join(app, file))
}

const isWrapped = (file) => existsSync(file) && !readFileSync(file, 'utf8').includes('startServer(')

if (process.argv[1] === import.meta.filename) {
  copyOwnFiles()
  const [server, ofNext] = ['server.js', 'next-server.js'].map((name) => join(app, name))
  if (!isWrapped(server)) renameSync(server, ofNext)
  writeFileSync(server, `await import('./deploy/container/start.ts')\nawait import('./next-server.js')\n`)
}
