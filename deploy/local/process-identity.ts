import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** A process id together with the start time of its process, because the system reuses ids. */
export interface ProcessIdentity {
  pid: number
  began: string
}

/** Null when no such process runs. */
export function identify(pid: number): ProcessIdentity | null {
  try {
    const began = existsSync('/proc/self/stat') ? beganInProc(pid) : beganByPs(pid)
    return began === '' ? null : { pid, began }
  } catch {
    return null
  }
}

/** Whether the same process still runs. */
export function isStillRunning({ pid, began }: ProcessIdentity): boolean {
  return identify(pid)?.began === began
}

function beganInProc(pid: number): string {
  // The name in field 2 may hold spaces; after it come state (field 3) and, as field 22, the start in clock ticks since
  // boot.
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      ?.split(' ') ?? []
  const isZombie = fields[0] === 'Z'
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return isZombie ? '' : `${boot}/${fields[19] ?? ''}`
}

function beganByPs(pid: number): string {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
}
