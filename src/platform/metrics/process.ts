import { sql } from 'drizzle-orm'
import { collectDefaultMetrics } from 'prom-client'

import { env } from '@/platform/env'
import { isDraining } from '@/platform/lifecycle'
import { askRedis } from '@/platform/redis'
import { isBucketReachable } from '@/platform/storage/bucket-health'
import { sqlOf } from '@/platform/transaction'

import { addCollector } from './collectors'
import { gauge, registry } from './registry'
import { readPool } from './watch-sql'

const info = gauge('flow_masters_info', 'Always 1. What this process is.', ['worker', 'node'])
const ready = gauge('flow_masters_ready', 'Whether the database answers and the process is not ending; 1 or 0.')

/** Metrics of the process and of its readiness. Call it once at the start. */
export function measureProcess(): void {
  // A second call in one process throws, and in development the start-up may run again.
  if (!registry().getSingleMetric('process_start_time_seconds')) collectDefaultMetrics({ register: registry() })
  info.set({ worker: env().WORKER, node: process.version }, 1)
  ready.set(0)
  addCollector({
    name: 'ready',
    // Set to 0 instead of removed, because a missing value raises no alert.
    gauges: [{ reset: () => ready.set(0) }],
    read: async (ctx) => {
      readPool(ctx.payload.db.pool)
      await sqlOf(ctx).execute(sql`select 1`)
      ready.set(isDraining() ? 0 : 1)
    },
  })
  addCollector({
    name: 'redis',
    gauges: [],
    // A ping, so that the metric is current also while nothing else uses Redis.
    read: async () => {
      await askRedis((redis) => redis.ping())
    },
  })
  addCollector({
    name: 'storage',
    gauges: [],
    read: async () => {
      await isBucketReachable()
    },
  })
}
