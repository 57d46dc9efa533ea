import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { build } from 'esbuild'

import { commonJsGlobals } from './bundle-commands.mjs'

/** Entry points of the packages that Next leaves outside its chunks (`serverExternalPackages`) and that load hundreds of modules. */
const packages = {
  payload: ['dist/index', 'dist/exports/internal', 'dist/exports/node', 'dist/exports/shared'],
  'pg-boss': ['dist/index'],
}

/**
 * Joins the modules of packages, and of what these import, into a few files for each package: Node resolves, reads and links
 * every module by itself, which was a quarter of a server's start. What several entry points of a package import is in files
 * that they share, so that it runs once.
 *
 * @param {string} folder of the packages, such as `node_modules`
 */
export async function joinPackages(folder, entriesOf = packages) {
  for (const [name, entries] of Object.entries(entriesOf)) {
    const dist = join(folder, name, 'dist')
    const files = entries.map((entry) => join(folder, name, `${entry}.js`))
    const missing = files.find((file) => !existsSync(file))
    if (missing) throw new Error(`${missing} does not exist: name the entry points of this version of ${name}`)
    await build({
      absWorkingDir: folder,
      entryPoints: files,
      outbase: dist,
      outdir: dist,
      chunkNames: 'joined/[hash]',
      allowOverwrite: true,
      bundle: true,
      splitting: true,
      // Shared with Next's chunks, loaded on demand, or with workers of their own.
      external: [
        'next',
        '@next/env',
        'react',
        'graphql',
        'pino',
        'pino-pretty',
        'sharp',
        'prettier',
        'pg-native',
        '@opentelemetry/api',
      ],
      platform: 'node',
      target: 'node24',
      format: 'esm',
      // Errors are recognized by the names of their classes.
      keepNames: true,
      legalComments: 'none',
      banner: { js: commonJsGlobals },
      logLevel: 'error',
    })
  }
}
