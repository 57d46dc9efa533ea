import { setTimeout as sleep } from 'node:timers/promises'

import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'

import { bumpTags, followInvalidations } from '@/platform/page-cache/invalidations'
import { TagVersions } from '@/platform/page-cache/tag-versions'
import type { SystemContext } from '@/platform/context'
import { systemContext } from '@/platform/request-context'
import { inTransaction, sqlOf } from '@/platform/transaction'

let ctx: SystemContext
beforeAll(async () => {
  ctx = await systemContext()
})

async function heard(versions: TagVersions, tag: string, version: number): Promise<void> {
  while (versions.of(tag) < version) await sleep(5)
}

async function versionOf(tag: string): Promise<number> {
  const { rows } = await sqlOf(ctx).execute<{ version: number }>(
    sql`select version::int from cache_tag_versions where tag = ${tag}`,
  )
  return rows[0]?.version ?? 0
}

test('every process receives an invalidation, and one that starts later reads it', async () => {
  const early = new TagVersions()
  await followInvalidations(early)
  await bumpTags(ctx, ['lamp', 'listing'])
  const version = await versionOf('lamp')
  await heard(early, 'lamp', version)
  const late = new TagVersions()
  await followInvalidations(late)
  expect(late.of('lamp')).toBe(version)
})

test('a rolled-back invalidation is not received, and a later one is', async () => {
  const versions = new TagVersions()
  await followInvalidations(versions)
  const undone = inTransaction(ctx, async () => {
    await bumpTags(ctx, ['undone'])
    throw new Error('no')
  })
  await expect(undone).rejects.toThrow('no')
  await bumpTags(ctx, ['done'])
  await heard(versions, 'done', await versionOf('done'))
  expect(versions.of('undone')).toBe(0)
})

test('after a lost connection all missed invalidations are read again', async () => {
  const versions = new TagVersions()
  await followInvalidations(versions)
  await sqlOf(ctx).execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'flow-masters-cache' and datname = current_database()`)
  await bumpTags(ctx, ['missed'])
  await heard(versions, 'missed', await versionOf('missed'))
})

test('invalidations of the same tags at once end in growing versions, without deadlocks', async () => {
  const tags = Array.from({ length: 90 }, (_, index) => `tag-${String(index)}`)
  const before = await versionOf('tag-0')
  const calls = Array.from({ length: 12 }, async (_, index) =>
    bumpTags(await systemContext(), index % 2 ? tags : tags.toReversed()),
  )
  await Promise.all(calls)
  expect(await versionOf('tag-0')).toBeGreaterThan(before)
})

test('a notification of another client on a shared pooler connection is not taken for an invalidation', async () => {
  const connect = vi.spyOn(Client.prototype, 'connect')
  const versions = new TagVersions()
  await followInvalidations(versions)
  const client = connect.mock.contexts.find(
    (each: unknown): each is Client => each instanceof Client && each.listenerCount('notification') > 0,
  )
  client?.emit('notification', { channel: 'pgboss_jobs', payload: 'event/order.placed', processId: 1 })
  client?.emit('notification', { channel: 'cache_tags', payload: '[["shared", 7]]', processId: 1 })
  expect(versions.of('shared')).toBe(7)
})
