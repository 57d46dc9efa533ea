import { spawn, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

import { identify, isStillRunning, type ProcessIdentity } from './process-identity.ts'
import { Problem, problemFromLog } from './problem.ts'

export interface Command {
  command: string
  args: string[]
  env: NodeJS.ProcessEnv
  cwd: string
  /** Output goes here; a service appends to the file, a single run overwrites it. */
  logFile: string
}

export interface Service {
  pid: number
  logFile: string
  /** The exit code, or null after a signal, once the process has ended. */
  exited: Promise<number | null>
  /** SIGTERM to the whole process group, SIGKILL after the grace period (milliseconds). */
  stop: (grace?: number) => Promise<void>
}

const running = new Set<ChildProcess>()

/**
 * Starts a long-running process in its own process group, because Ctrl-C in the terminal must not end it before the
 * shutdown does. Writes its id to `<runDir>/<name>.json`, so that the next start can end it if this process is killed.
 */
export async function startService(name: string, command: Command, runDir: string): Promise<Service> {
  const child = await launch(command, 'a')
  const pid = child.pid ?? 0
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  mkdirSync(runDir, { recursive: true })
  const record = join(runDir, `${name}.json`)
  writeFileSync(record, JSON.stringify(identify(pid)))
  return {
    pid,
    logFile: command.logFile,
    exited,
    stop: async (grace = 15_000) => {
      await stopGroup(pid, exited, grace)
      rmSync(record, { force: true })
    },
  }
}

/** Runs a command to its end. Throws a Problem with the cause, or the end of its log, when it fails. */
export async function runCommand(what: string, command: Command, onLine?: (line: string) => void): Promise<void> {
  const child = await launch(command, 'w', onLine)
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('close', (...end) => {
      resolve(end)
    }),
  )
  if (code === 0) return
  const how = signal === null ? `exit code ${String(code)}` : `ended by ${signal}`
  throw problemFromLog(`${what} (${command.command} ${command.args.join(' ')}: ${how})`, command.logFile)
}

/** Ends every command and service of this process that still runs; for a shutdown in the middle of a start. */
export async function stopEverything(grace = 5_000): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
      return stopGroup(child.pid ?? 0, exited, grace)
    }),
  )
}

/** Ends the services of an earlier start that was killed. Returns the names of those that still ran. */
export async function stopLeftovers(runDir: string): Promise<string[]> {
  if (!existsSync(runDir)) return []
  const stopped: string[] = []
  for (const file of readdirSync(runDir).filter((name) => name.endsWith('.json'))) {
    const identity = JSON.parse(readFileSync(join(runDir, file), 'utf8')) as ProcessIdentity | null
    if (identity && isStillRunning(identity)) {
      const gone = (async () => {
        while (isStillRunning(identity)) await sleep(50)
        return null
      })()
      await stopGroup(identity.pid, gone, 5_000)
      stopped.push(file.replace('.json', ''))
    }
    rmSync(join(runDir, file), { force: true })
  }
  return stopped
}

/**
 * Waits until the address answers with 2xx. Throws a Problem when the service ends first or after `timeout`
 * (milliseconds).
 */
export async function waitForHttp(url: string, service: Service, timeout = 60_000): Promise<void> {
  const deadline = Date.now() + timeout
  const ended = new AbortController()
  void service.exited.then(() => {
    ended.abort()
  })
  let answer = 'no answer'
  while (Date.now() < deadline) {
    if (ended.signal.aborted) throw problemFromLog('The server stopped right after its start.', service.logFile)
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
      if (response.ok) return
      answer = `${String(response.status)}: ${(await response.text()).slice(0, 300)}`
    } catch {
      // Not listening yet.
    }
    await sleep(40)
  }
  throw new Problem(`The server did not become ready within ${String(timeout / 1000)} s (${answer}).`, {
    remedy: 'Read the log.',
    logFile: service.logFile,
  })
}

async function launch(command: Command, mode: 'a' | 'w', onLine?: (line: string) => void): Promise<ChildProcess> {
  mkdirSync(dirname(command.logFile), { recursive: true })
  const log = openSync(command.logFile, mode)
  const output = onLine ? 'pipe' : log
  const child = spawn(command.command, command.args, {
    cwd: command.cwd,
    env: command.env,
    detached: true,
    stdio: ['ignore', output, output],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  for (const stream of onLine ? [child.stdout, child.stderr] : []) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      appendFileSync(command.logFile, `${line}\n`)
      onLine?.(line)
    })
  }
  child.once('close', () => {
    closeSync(log)
  })
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (cause) => {
      running.delete(child)
      reject(new Problem(`${command.command} cannot be run.`, { remedy: 'Run `npm ci` again.', cause }))
    })
  })
  return child
}

async function stopGroup(pid: number, exited: Promise<unknown>, grace: number): Promise<void> {
  signalGroup(pid, 'SIGTERM')
  const inTime = await Promise.race([exited.then(() => true), sleep(grace, false, { ref: false })])
  if (!inTime) signalGroup(pid, 'SIGKILL')
  await exited
  // Children that outlived their leader.
  signalGroup(pid, 'SIGKILL')
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  if (pid <= 1) return
  try {
    process.kill(-pid, signal)
  } catch {
    // Already gone.
  }
}
