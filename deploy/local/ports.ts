import { execFileSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'

import { Problem } from './problem.ts'

const HOST = '127.0.0.1'

/**
 * Below the ephemeral ports (from 32768 on Linux, from 49152 elsewhere): the system could assign such a port to another
 * process before the server listens on it.
 */
const FIRST = 20_000
const LAST = 29_999

/** Whether this loopback port can be listened on. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(false)
    })
    server.listen({ port, host: HOST, exclusive: true }, () => {
      server.close(() => {
        resolve(true)
      })
    })
  })
}

/**
 * Reserves a port for this process and its servers. A UDP socket with the same number marks the reservation, and the
 * system closes it at the end of the process. Returns `false` when another process has reserved the port.
 */
function reserve(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const sign = createSocket('udp4').unref()
    sign.once('error', (error: NodeJS.ErrnoException) => {
      sign.close()
      // A machine that permits no UDP sockets has no reservations either.
      resolve(error.code !== 'EADDRINUSE')
    })
    sign.bind({ port, address: HOST, exclusive: true }, () => {
      resolve(true)
    })
  })
}

/** A free and reserved loopback port: the preferred one if possible, otherwise any. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred
  for (let tries = 0; tries < 1000; tries += 1) {
    const port = randomInt(FIRST, LAST + 1)
    if ((await reserve(port)) && (await isPortFree(port))) return port
  }
  throw new Problem(`No port from ${String(FIRST)} to ${String(LAST)} is free.`, {
    remedy: 'Stop the programs that listen there, and run the command again.',
  })
}

/** Throws a Problem that names the process on the port and a free port instead. */
export async function requirePort(port: number, rerun: (port: number) => string): Promise<void> {
  if (await isPortFree(port)) return
  const holder = findListener(port)
  const by = holder === null ? 'another program' : `${holder.name} (process ${String(holder.pid)})`
  let other = port + 1
  while (!(await isPortFree(other))) other += 1
  throw new Problem(`Port ${String(port)} is taken by ${by}.`, {
    remedy: `Stop it, or choose another port: ${rerun(other)}`,
  })
}

/** Reads `PORT` and the like. Throws a Problem when it is not a port number. */
export function parsePort(text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new Problem(`PORT is “${text}”, which is not a port number.`, {
    remedy: 'Give a whole number from 1024 to 65535, as in `PORT=3001 npm run demo`.',
  })
}

/** The process that listens on a port, if this user may know. */
function findListener(port: number): { pid: number; name: string } | null {
  try {
    return existsSync('/proc/net/tcp') ? findListenerInProc(port) : findListenerByLsof(port)
  } catch {
    return null
  }
}

function findListenerInProc(port: number): { pid: number; name: string } | null {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    // Columns: 1 local address, 3 state (0A is LISTEN), 9 inode.
    .filter((columns) => columns[3] === '0A' && columns[1]?.endsWith(`:${hexPort}`))
    .map((columns) => `socket:[${columns[9] ?? ''}]`)
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (holdsOne(pid, sockets))
      return { pid: Number(pid), name: readFileSync(`/proc/${pid}/comm`, 'utf8').replace(/\(.*/s, '').trim() }
  }
  return null
}

function holdsOne(pid: string, sockets: string[]): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.includes(readlinkSync(`/proc/${pid}/fd/${fd}`)))
  } catch {
    return false
  }
}

function findListenerByLsof(port: number): { pid: number; name: string } | null {
  const output = execFileSync('lsof', ['-nP', `-iTCP:${String(port)}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' })
  const pid = /^p(\d+)/m.exec(output)?.[1]
  const name = /^c(.+)/m.exec(output)?.[1]
  return pid !== undefined && name !== undefined ? { pid: Number(pid), name } : null
}
