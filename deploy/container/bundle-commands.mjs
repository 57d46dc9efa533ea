import { resolve } from 'node:path'

import { build } from 'esbuild'

// Some packages inside are CommonJS and look for what an ES module does not have.
const banner = [
  `import { createRequire as createRequireHere } from 'node:module'`,
  `const require = createRequireHere(import.meta.url)`,
  `const __filename = import.meta.filename`,
  `const __dirname = import.meta.dirname`,
].join('\n')

/**
 * Bundles the operators' commands (`migrate`, `seed`, …) into a folder, so that the image needs neither the sources nor the
 * packages they are made with. What the standalone server has beside it stays out.
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
    banner: { js: banner },
    // sharp has native code; the others are tools for developers or optional parts that nothing here reaches.
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
