import { Counter, Gauge, Histogram, Registry, type Metric } from 'prom-client'

import { perProcess } from '@/platform/per-process'

/** The process's metrics. */
export const registry = (): Registry => perProcess('metrics', () => new Registry())

/** The registered metric of this name, or a new one. The cast is safe: a name is used for one kind of metric only. */
function named<M extends Metric>(name: string, create: () => M): M {
  return (registry().getSingleMetric(name) as M | undefined) ?? create()
}

/**
 * The metric of this name, created on first use and shared by all bundles. Label values must come from short, fixed
 * lists: each combination is a series that exists until the process ends.
 */
export function counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
  return named(name, () => new Counter<L>({ name, help, labelNames: [...labelNames], registers: [registry()] }))
}

/** See {@link counter}. */
export function gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
  return named(name, () => new Gauge<L>({ name, help, labelNames: [...labelNames], registers: [registry()] }))
}

/** A gauge that has no value until it is set, unlike others, which begin at 0. See {@link counter}. */
export function absentGauge(name: string, help: string): Gauge {
  return named(name, () => {
    const made = new Gauge({ name, help, registers: [registry()] })
    made.remove()
    return made
  })
}

/** Seconds, from a cached page to the longest wait of a request. */
const latencyBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Durations in seconds. See {@link counter}. */
export function histogram<L extends string>(
  name: string,
  help: string,
  labelNames: readonly L[] = [],
  buckets: readonly number[] = latencyBuckets,
): Histogram<L> {
  const options = { name, help, labelNames: [...labelNames], buckets: [...buckets], registers: [registry()] }
  return named(name, () => new Histogram<L>(options))
}

/** Seconds since `startedAt`, a value of `performance.now()`. */
export const secondsSince = (startedAt: number): number => (performance.now() - startedAt) / 1000
