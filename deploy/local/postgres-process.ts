import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A running postmaster, from its pid file. */
export interface Postmaster {
  pid: number
  port: number
}

/**
 * The postmaster of this data folder if it is running, else null. A pid that now belongs to another program is null.
 */
export function readPostmaster(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return pid > 0 && isPostgres(pid) ? { pid, port } : null
}

/**
 * Stops the postmaster of this data folder, if there is one: fast shutdown, SIGQUIT after a minute.
 *
 * @param started the process id of one that may not have written its file yet.
 */
export async function stopPostmaster(data: string, started = 0): Promise<void> {
  const pid = readPostmaster(data)?.pid ?? started
  if (!isPostgres(pid)) {
    // Left by a kill -9; Postgres would refuse to start if the pid now belongs to another process of its account.
    rmSync(join(data, 'postmaster.pid'), { force: true })
    return
  }
  signal(pid, 'SIGINT')
  if (await isGoneWithin(pid, 60_000)) return
  signal(pid, 'SIGQUIT')
  if (await isGoneWithin(pid, 5_000)) return
  signal(pid, 'SIGKILL')
  await isGoneWithin(pid, 5_000)
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds
  while (isPostgres(pid)) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended in the meantime.
  }
}

function isPostgres(pid: number): boolean {
  try {
    if (existsSync('/proc/self/stat')) {
      const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      // Field 2 is the name in parentheses, field 3 the state; Z is a zombie, already gone but not yet reaped.
      return /^\d+ \(postgres\) [^Z]/.test(stat)
    }
    return execFileSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}
