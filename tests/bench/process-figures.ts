import { readdirSync, readFileSync } from 'node:fs'

import pg from 'pg'

/** Linux counts the time of processes in ticks of 10 ms (USER_HZ). */
const microsecondsOfTick = 10_000

/** Fields of proc(5) from the third on: the name before them, in parentheses, may hold spaces. */
const statOf = (pid: number): string[] =>
  readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    .split(') ')
    .at(-1)
    ?.split(' ') ?? []

const ticks = (fields: readonly string[], from: number): number => Number(fields[from]) + Number(fields[from + 1])

/** Microseconds of CPU that the process has used so far, in user and kernel mode. Linux only. */
export const cpuOf = (pid: number): number => ticks(statOf(pid), 11) * microsecondsOfTick

/** Microseconds of CPU of a process, of its children that have ended, and of those that run. Linux only. */
export function cpuOfFamily(pid: number): number {
  const own = statOf(pid)
  const living = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statIfAlive(Number(name)))
    .filter((fields) => fields[1] === String(pid))
  const all = [ticks(own, 11), ticks(own, 13), ...living.map((fields) => ticks(fields, 11))]
  return all.reduce((sum, each) => sum + each, 0) * microsecondsOfTick
}

function statIfAlive(pid: number): string[] {
  try {
    return statOf(pid)
  } catch {
    return []
  }
}

/** Process id of the server of a database on this machine. */
export async function postmasterOf(databaseUrl: string): Promise<number> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    return Number(statOf(rows[0]?.pid ?? 0)[1])
  } finally {
    await client.end()
  }
}

/** Megabytes (2^20 bytes) of memory that the process holds. Linux only. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
