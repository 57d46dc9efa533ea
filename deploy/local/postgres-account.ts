import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { Problem } from './problem.ts'

/** The operating system account that runs Postgres when this process is root: Postgres refuses to run as root. */
export interface Account {
  uid: number
  gid: number
}

/** Null when this process is not root and Postgres can run as the same user. */
export function postgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const account = accountsByPreference().find(canSwitchTo)
  if (account) return account
  throw new Problem('Postgres does not run as root, and there is no other account to run it as.', {
    remedy: 'Run the command as an ordinary user, or allow the container to change users (CAP_SETUID, CAP_SETGID).',
  })
}

/** initdb looks its user up by name, so only accounts of /etc/passwd come into question. */
function accountsByPreference(): Account[] {
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0)
  const rank = (name: string): number => ['nobody', 'postgres', 'node', 'daemon'].indexOf(name) >>> 0
  return entries.sort((a, b) => rank(a.name) - rank(b.name)).map(({ uid, gid }) => ({ uid, gid }))
}

function canSwitchTo({ uid, gid }: Account): boolean {
  try {
    execFileSync('/bin/sh', ['-c', ':'], { uid, gid, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether other users can enter this folder: it and every folder above must be executable for them. */
export function isOpenToOthers(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false
  for (let parent = dirname(path); ; parent = dirname(parent)) {
    if ((statSync(parent).mode & 0o001) === 0) return false
    if (parent === dirname(parent)) return true
  }
}

/**
 * A folder below /var/tmp that another account can access in place of `dir`, such as for a clone in /root. The same
 * `dir` always has the same folder.
 */
export function shelterFor(dir: string): string {
  const shelter = join('/var/tmp', `flow-masters-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`)
  mkdirSync(shelter, { recursive: true, mode: 0o755 })
  if (statSync(shelter).uid !== 0) {
    throw new Problem(`${shelter} belongs to another user.`, { remedy: `Remove it and run the command again.` })
  }
  chmodSync(shelter, 0o755)
  return shelter
}

/** The folder with the Postgres programs, copied to an open place when the account cannot reach node_modules. */
export function reachablePrograms(native: string, account: Account | null): string {
  if (!account || isOpenToOthers(join(native, 'bin'))) return native
  const manifest = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = join(shelterFor(native), `native-${manifest.version}`)
  if (existsSync(copy)) return copy
  const partial = `${copy}.${String(process.pid)}`
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'a+rX', partial])
  renameSync(partial, copy)
  return copy
}
