import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import type { AppSecrets } from './app-env.ts'
import { freePort } from './ports.ts'
import { identify, isStillRunning } from './process-identity.ts'
import { Problem } from './problem.ts'

const stateSchema = z.object({
  ports: z.object({ inbox: z.int(), stripe: z.int(), smtp: z.int() }),
  secrets: z.object({
    payload: z.string(),
    stripeSecretKey: z.string(),
    stripePublishableKey: z.string(),
    stripeWebhook: z.string(),
    metrics: z.string(),
  }),
  /** The fingerprint of the demo data in the database; null until the seed has come to its end. */
  seeded: z.string().nullable(),
  /** The launcher that runs or ran here. */
  launcher: z.object({ pid: z.int(), began: z.string() }).nullable(),
})

/** The state of a demo folder, kept between starts. */
export type DemoState = z.infer<typeof stateSchema>

/** Throws a Problem if a demo runs in this folder. */
export function refuseSecondDemo(dir: string, shopPort: number): void {
  const launcher = readState(dir)?.launcher
  if (!launcher || !isStillRunning(launcher)) return
  throw new Problem(`A demo is already running in ${dir} (process ${String(launcher.pid)}).`, {
    remedy: `Use that one, stop it with Ctrl-C, or start another beside it: DEMO_DIR=.data/second PORT=${String(shopPort + 10)} npm run demo`,
  })
}

/** Reads the folder's state, or creates one with new secrets, and records this process as its launcher. */
export async function openState(dir: string, shopPort: number): Promise<DemoState> {
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  const state = readState(dir) ?? (await newState(shopPort))
  state.launcher = identify(process.pid)
  state.ports = {
    smtp: await freePort(state.ports.smtp),
    inbox: await freePort(state.ports.inbox),
    stripe: await freePort(state.ports.stripe),
  }
  saveState(dir, state)
  return state
}

/** Writes the state atomically. */
export function saveState(dir: string, state: DemoState): void {
  const file = stateFile(dir)
  writeFileSync(`${file}.new`, JSON.stringify(state, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export function removeState(dir: string): void {
  rmSync(stateFile(dir), { force: true })
}

function readState(dir: string): DemoState | null {
  if (!existsSync(stateFile(dir))) return null
  try {
    return stateSchema.parse(JSON.parse(readFileSync(stateFile(dir), 'utf8')))
  } catch (cause) {
    throw new Problem(`${stateFile(dir)} cannot be read.`, {
      remedy: `Remove ${dir} (the demo's orders and edits are lost) and run the command again.`,
      cause,
    })
  }
}

/** Prefers ports next to the shop's; takes others when those are in use. */
async function newState(shopPort: number): Promise<DemoState> {
  return {
    ports: {
      inbox: await freePort(shopPort + 1),
      stripe: await freePort(shopPort + 2),
      smtp: await freePort(shopPort + 3),
    },
    secrets: newSecrets(),
    seeded: null,
    launcher: null,
  }
}

function newSecrets(): AppSecrets {
  const random = (): string => randomBytes(24).toString('hex')
  return {
    payload: random(),
    stripeSecretKey: `sk_test_${random()}`,
    stripePublishableKey: `pk_test_${random()}`,
    stripeWebhook: `whsec_${random()}`,
    metrics: random(),
  }
}

function stateFile(dir: string): string {
  return join(dir, 'state.json')
}
