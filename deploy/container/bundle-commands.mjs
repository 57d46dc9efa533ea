import { resolve } from 'node:path'

import { build } from 'esbuild'

/** For bundled packages that are CommonJS and need globals that an ES module lacks. */
export const commonJsGlobals = [
  `import { createRequire as createRequireHere } from 'node:module'`,
  `const require = createRequireHere(import.meta.url)`,
  `const __filename = import.meta.filename`,
  `const __dirname = import.meta.dirname`,
].join('\n')

/**
 * Bundles the operators' commands (`migrate`, `seed`, …) into a folder, so that the image needs neither their sources
 * nor their packages. Packages of the standalone server are not bundled.
 */
export async function bundleCommands(outdir) {
  await build({
    absWorkingDir: resolve(import.meta.dirname, '../..'),
    entryPoints: { command: 'src/app/command.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    conditions: ['react-server'],
    jsx: 'automatic',
    legalComments: 'none',
    banner: { js: commonJsGlobals },
    // sharp has native code; the others are tools for developers or optional parts that the commands do not use.
    external: [
      'sharp',
      'pg-native',
      'drizzle-kit',
      'drizzle-kit/*',
      'prettier',
      'cloudflare:sockets',
      '@opentelemetry/api',
    ],
  })
}
