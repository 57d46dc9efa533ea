import { Counter, Gauge, Histogram, Registry } from 'prom-client'

// Next bundles pages, routes and the start-up apart; one process must have one set of figures.
const holder = globalThis as typeof globalThis & { flowMastersMetrics?: Registry }

/** The process's metrics. */
export function registry(): Registry {
  return (holder.flowMastersMetrics ??= new Registry())
}

/**
 * The metric of this name, made on first use. Every bundle that names it gets the same one. Labels must come from short,
 * fixed lists: each combination of values is a series of its own for good.
 */
export function counter<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
  const known = registry().getSingleMetric(name)
  return known
    ? (known as Counter<L>)
    : new Counter({ name, help, labelNames: [...labelNames], registers: [registry()] })
}

/** See {@link counter}. */
export function gauge<L extends string>(name: string, help: string, labelNames: readonly L[] = []): Gauge<L> {
  const known = registry().getSingleMetric(name)
  return known ? (known as Gauge<L>) : new Gauge({ name, help, labelNames: [...labelNames], registers: [registry()] })
}

/** Seconds, from a cached page to the longest that anybody waits. */
const latencyBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Durations in seconds. See {@link counter}. */
export function histogram<L extends string>(
  name: string,
  help: string,
  labelNames: readonly L[] = [],
  buckets: readonly number[] = latencyBuckets,
): Histogram<L> {
  const known = registry().getSingleMetric(name)
  if (known) return known as Histogram<L>
  return new Histogram({ name, help, labelNames: [...labelNames], buckets: [...buckets], registers: [registry()] })
}

/** Seconds since `startedAt`, which `performance.now()` gave. */
export const secondsSince = (startedAt: number): number => (performance.now() - startedAt) / 1000
