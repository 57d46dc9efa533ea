import type { Redis } from 'ioredis'
import type { Payload } from 'payload'
import type { PgBoss } from 'pg-boss'
import { afterAll } from 'vitest'

interface Kept {
  /** Of `src/platform/per-process.ts`. */
  flowMasters?: Map<string, unknown>
  /** Payload's instances by key. */
  _payload?: Map<string, { payload: Payload | null }>
  /** The schema of GraphQL, which holds the hooks of the file that asked first. */
  _payload_graphql?: { graphql: unknown; promise: unknown }
}

const kept: Kept = globalThis as typeof globalThis & Kept

kept._payload?.clear()
// The package holds this object.
if (kept._payload_graphql) Object.assign(kept._payload_graphql, { graphql: null, promise: null })

/** The timers and connections of this file's app would otherwise continue while its worker runs the next file. */
afterAll(async () => {
  // The casts are safe: these are what src/platform/jobs.ts and src/platform/redis.ts keep.
  const jobs = kept.flowMasters?.get('jobs') as { boss?: Promise<PgBoss> } | undefined
  const redis = kept.flowMasters?.get('redis') as { client?: Redis } | undefined
  redis?.client?.disconnect()
  const boss = await jobs?.boss?.catch(() => undefined)
  await boss?.stop({ graceful: false })
})
