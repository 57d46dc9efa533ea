import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { toolEnvironment } from './app-env.ts'
import { fingerprint } from './fingerprint.ts'
import { linkFolder } from './link-folder.ts'
import { identify, isStillRunning, type ProcessIdentity } from './process-identity.ts'
import { runCommand } from './processes.ts'
import type { Report } from './progress.ts'

/** All sources of the production build. */
const SOURCES = [
  'src',
  'public',
  'payload.config.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'deploy/container',
]

const stampFile = join('.next', 'made-of')
const lockFile = join('.data', 'build.json')

/** The fingerprint of the sources as they are now. */
export function sourceFingerprint(root: string): string {
  return fingerprint(root, SOURCES)
}

/** Whether `.next` was built from the present sources. */
export function isBuilt(root: string): boolean {
  const stamp = join(root, stampFile)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceFingerprint(root)
}

/** Runs `npm run build` unless `.next` is current. Of two builds started at once the second waits for the first. */
export async function ensureBuild(root: string, report: Report = () => undefined): Promise<void> {
  await lockBuild(root, report)
  try {
    if (isBuilt(root)) return
    const made = sourceFingerprint(root)
    rmSync(join(root, stampFile), { force: true })
    await runCommand(
      'The production build failed.',
      {
        command: 'npm',
        args: ['run', '--silent', 'build'],
        env: toolEnvironment(),
        cwd: root,
        logFile: join(root, '.data', 'logs', 'build.log'),
      },
      (line) => {
        const phase = phaseOf(line)
        if (phase !== null) report(phase)
      },
    )
    report('')
    writeFileSync(join(root, stampFile), made)
  } finally {
    rmSync(join(root, lockFile), { force: true })
  }
}

/**
 * Copies the standalone build with its static files to `target`, because the running server writes rendered pages into
 * its folder, which runs with different databases must not share. Does nothing when the copy is current, unless
 * `fresh`.
 */
export function installBuild(root: string, target: string, { fresh = false }: { fresh?: boolean } = {}): void {
  const stamp = join(target, stampFile)
  const built = readFileSync(join(root, stampFile), 'utf8')
  if (!fresh && existsSync(stamp) && readFileSync(stamp, 'utf8') === built) return
  const partial = `${target}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(dirname(target), { recursive: true })
  const standalone = join(root, '.next', 'standalone')
  const packages = join(standalone, 'node_modules')
  cpSync(standalone, partial, { recursive: true, verbatimSymlinks: true, filter: (path) => path !== packages })
  linkFolder(packages, join(partial, 'node_modules'))
  linkFolder(join(root, '.next', 'static'), join(partial, '.next', 'static'))
  if (existsSync(join(root, 'public'))) cpSync(join(root, 'public'), join(partial, 'public'), { recursive: true })
  writeFileSync(join(partial, stampFile), built)
  rmSync(target, { recursive: true, force: true })
  renameSync(partial, target)
}

async function lockBuild(root: string, report: Report): Promise<void> {
  const file = join(root, lockFile)
  mkdirSync(dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(identify(process.pid)), { flag: 'wx' })
      return
    } catch {
      report('waiting for another build')
      if (!isHeld(file)) rmSync(file, { force: true })
      else await sleep(500)
    }
  }
}

function isHeld(file: string): boolean {
  try {
    return isStillRunning(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity)
  } catch {
    return false
  }
}

/** The phase of Next's build in a few words; null for a line that does not name one. */
function phaseOf(line: string): string | null {
  if (/Compiled successfully|Collecting page data/.test(line)) return 'collecting pages'
  if (/Creating an optimized/.test(line)) return 'compiling'
  if (/Generating static pages/.test(line)) return 'rendering static pages'
  if (/Finalizing|Collecting build traces/.test(line)) return 'finishing'
  return null
}
