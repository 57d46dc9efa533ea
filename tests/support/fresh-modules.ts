import diagnostics, { type ChannelListener } from 'node:diagnostics_channel'
import { syncBuiltinESMExports } from 'node:module'

// As Next's server does before everything else. Which file of a worker imports Next first then makes no difference.
import 'next/dist/server/node-environment-baseline'

import { vi } from 'vitest'

/**
 * A worker runs one file after the other and keeps what comes from `node_modules`, whose loading would be a good part of the
 * work. For each file the environment, the app's modules, and what the app keeps for a process are as new.
 */
interface Kept {
  /** Of `src/platform/per-process.ts`. */
  flowMasters?: unknown
  usualEnvironment?: NodeJS.ProcessEnv
  subscriptions?: [channel: string | symbol, listener: ChannelListener][]
}

const kept: Kept = globalThis as typeof globalThis & Kept

/** Remembers what is subscribed to, such as the requests of all servers of the process. */
function rememberSubscriptions(): NonNullable<Kept['subscriptions']> {
  const subscriptions: NonNullable<Kept['subscriptions']> = []
  const { subscribe } = diagnostics
  const remember = (channel: string | symbol, listener: ChannelListener): void => {
    subscriptions.push([channel, listener])
    subscribe(channel, listener)
  }
  Object.assign(diagnostics, { subscribe: remember })
  syncBuiltinESMExports()
  return subscriptions
}

kept.subscriptions ??= rememberSubscriptions()
for (const [channel, listener] of kept.subscriptions.splice(0)) diagnostics.unsubscribe(channel, listener)

kept.usualEnvironment ??= { ...process.env }
for (const name of Object.keys(process.env))
  if (!(name in kept.usualEnvironment)) Reflect.deleteProperty(process.env, name)
Object.assign(process.env, kept.usualEnvironment)

delete kept.flowMasters
vi.useRealTimers()
vi.unstubAllGlobals()
vi.resetModules()
