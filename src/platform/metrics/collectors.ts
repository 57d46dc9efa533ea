import { setTimeout as sleep } from 'node:timers/promises'

import type { Gauge } from 'prom-client'

import type { SystemContext } from '@/platform/context'
import { logger } from '@/platform/logger'
import { perProcess } from '@/platform/per-process'

import { counter } from './registry'

/** Metrics that are read from the database. `read` sets the gauges, which are reset before. */
export interface Collector {
  readonly name: string
  readonly gauges: readonly Pick<Gauge, 'reset'>[]
  readonly read: (ctx: SystemContext) => Promise<void>
}

interface Kept {
  readonly collector: Collector
  /** In milliseconds of `performance.now()`. */
  dueAt: number
  underWay: Promise<void> | null
}

/** Milliseconds for which values are fresh, so that many scrapes cost no more than one. */
const freshFor = 15_000

/** The pause after a read is this multiple of its duration, so that reads take at most a twentieth of the time. */
const restPerWork = 20

/** Milliseconds that a scrape waits for the database; Prometheus itself gives up after ten seconds. */
const patience = 3000

const collectors = perProcess('collectors', () => new Map<string, Kept>())

const failures = counter(
  'flow_masters_collector_errors_total',
  'Readings of figures from the database that failed; the figures are missing until the next one succeeds.',
  ['collector'],
)

/**
 * Registers a collector. A request for metrics reads it when its values are no longer fresh. Call it once at the start.
 */
export function addCollector(collector: Collector): void {
  collectors.set(collector.name, { collector, dueAt: 0, underWay: null })
}

/** Refreshes all metrics that are due, one statement at a time; resolves after {@link patience} at the latest. */
export async function collect(createContext: () => Promise<SystemContext>): Promise<void> {
  const all = async () => {
    for (const kept of collectors.values()) {
      if (performance.now() < kept.dueAt) continue
      kept.underWay ??= refresh(kept, createContext).finally(() => {
        kept.underWay = null
      })
      await kept.underWay
    }
  }
  const waited = new AbortController()
  await Promise.race([all(), sleep(patience, undefined, { signal: waited.signal }).catch(() => undefined)])
  waited.abort()
}

async function refresh(kept: Kept, createContext: () => Promise<SystemContext>): Promise<void> {
  const { name, gauges, read } = kept.collector
  const began = performance.now()
  try {
    const ctx = await createContext()
    for (const each of gauges) each.reset()
    await read(ctx)
  } catch (error) {
    // A missing value is better than an old one that looks current.
    for (const each of gauges) each.reset()
    failures.inc({ collector: name })
    logger.warn({ err: error, collector: name }, 'figures cannot be read')
  }
  kept.dueAt = performance.now() + Math.max(freshFor, (performance.now() - began) * restPerWork)
}
