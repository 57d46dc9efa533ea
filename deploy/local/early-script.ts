import path from 'node:path'

import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')
const storefront = path.join(root, 'src/app/(storefront)')

/** Where the bundle of `early/main.ts` is kept. */
export const earlyScriptFile = path.join(storefront, 'early/early-script.ts')

/** The module that holds the script for the head of every page, bundled and minified. */
export async function earlyScriptModule(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(storefront, 'early/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: path.join(root, 'tsconfig.json'),
  })
  const text = outputFiles[0]?.text.trim() ?? ''
  return `/** Generated from \`main.ts\` by \`npm run generate\`. */\nexport const earlyScript =\n  ${JSON.stringify(text)}\n`
}
