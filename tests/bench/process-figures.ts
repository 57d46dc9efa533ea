import { readFileSync } from 'node:fs'

/** Linux counts the time of processes in ticks of 10 ms (USER_HZ). */
const microsecondsOfTick = 10_000

/** Microseconds of CPU that the process has used so far, in user and kernel mode. Linux only. */
export function cpuOf(pid: number): number {
  // The name, in parentheses, may hold spaces; the figures come after it: proc(5), fields 14 and 15.
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')
      .at(-1)
      ?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * microsecondsOfTick
}

/** Megabytes (2^20 bytes) of memory that the process holds. Linux only. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
