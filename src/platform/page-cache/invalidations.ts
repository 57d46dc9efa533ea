import { setTimeout as sleep } from 'node:timers/promises'

import { gt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'

import { columnNames } from '@/platform/column-names'
import { directDatabaseUrl } from '@/platform/env'
import type { SystemContext } from '@/platform/context'
import { logger } from '@/platform/logger'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { cacheTagVersions } from './cache-tag-versions.tables'
import type { TagVersion, TagVersions } from './tag-versions'

const channel = 'cache_tags'

/** Tags in one message; a message of Postgres holds 8000 bytes. */
const tagsPerMessage = 40

/** Seconds between two polls of the table, for messages that were lost (a pooler in transaction mode delivers none). */
const pollSeconds = 1.5

/** Seconds by which polls overlap: far more than a transaction takes from its statement to its commit. */
const overlapSeconds = 60

/** Milliseconds between two attempts to connect. */
const retryAfter = 500

/** Gives each tag a new version, and notifies every process when the transaction commits. */
export async function bumpTags(ctx: SystemContext, tags: readonly string[]): Promise<void> {
  // Sorted, so that two concurrent calls wait for each other instead of deadlocking.
  const sorted = [...new Set(tags)].sort()
  const { tag, version, changedAt } = cacheTagVersions
  await inTransaction(ctx, async () => {
    for (let start = 0; start < sorted.length; start += tagsPerMessage) {
      await sqlOf(ctx).execute(sql`
        with bumped as (
          insert into ${cacheTagVersions} (${columnNames(tag)})
          select t.tag from unnest(${sql.param(sorted.slice(start, start + tagsPerMessage))}::text[]) with ordinality as t(tag, place)
          order by t.place
          on conflict (${columnNames(tag)})
            do update set ${columnNames(version)} = default, ${columnNames(changedAt)} = clock_timestamp()
          returning ${tag} as tag, ${version} as version
        )
        select pg_notify(${channel}, json_agg(json_build_array(bumped.tag, bumped.version))::text) from bumped`)
    }
  })
}

/**
 * Keeps `versions` in step with the database: reads all versions at first, then applies each message. When the
 * connection is lost, it reconnects and reads all versions again; pages are served from the cache meanwhile.
 */
export async function followInvalidations(versions: TagVersions): Promise<void> {
  const line = await listen(versions)
  void watch(line, versions)
}

interface Line {
  readonly client: Client
  /** Aborts when the connection is lost. */
  readonly lost: AbortSignal
}

async function listen(versions: TagVersions): Promise<Line> {
  const client = new Client({
    connectionString: directDatabaseUrl(),
    application_name: 'flow-masters-cache',
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    keepAlive: true,
  })
  const loss = new AbortController()
  client.once('end', () => {
    loss.abort()
  })
  client.on('error', (error) => {
    logger.warn({ err: error }, 'connection for invalidations lost')
  })
  client.on('notification', ({ channel: heard, payload }) => {
    // A pooler in transaction mode passes on what others listen to on the same connection.
    if (heard !== channel) return
    versions.apply(JSON.parse(payload ?? '[]') as TagVersion[])
  })
  try {
    await client.connect()
    await client.query(`listen ${channel}`)
    await catchUp(client, versions)
  } catch (error) {
    void client.end().catch(() => undefined)
    throw error
  }
  return { client, lost: loss.signal }
}

/** Reads the versions of tags that changed in the last `seconds`, or all. */
async function catchUp(client: Client, versions: TagVersions, seconds?: number): Promise<void> {
  const { tag, version, changedAt } = cacheTagVersions
  const rows = await drizzle(client)
    .select({ tag, version })
    .from(cacheTagVersions)
    .where(seconds === undefined ? undefined : gt(changedAt, sql`now() - make_interval(secs => ${seconds})`))
  versions.apply(rows.map((row) => [row.tag, row.version]))
}

/** Never ends: reads the table every few seconds, and reconnects when the connection is lost. */
async function watch(first: Line, versions: TagVersions): Promise<never> {
  let line: Line | null = first
  let lookedAt = Date.now()
  for (;;) {
    await sleep(line ? pollSeconds * 1000 : retryAfter, undefined, {
      ref: false,
      ...(line ? { signal: line.lost } : {}),
    }).catch(() => undefined)
    try {
      const began = Date.now()
      // A process that was suspended in between has to read more.
      const seconds = overlapSeconds + Math.ceil(Math.max(0, began - lookedAt) / 1000)
      if (line) await catchUp(line.client, versions, seconds)
      else line = await listen(versions)
      lookedAt = began
    } catch (error) {
      logger.warn({ err: error }, 'invalidations cannot be read, trying again')
      void line?.client.end().catch(() => undefined)
      line = null
    }
  }
}
