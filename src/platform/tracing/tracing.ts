import type * as Api from '@opentelemetry/api'
import type { Attributes, Context, Link, Span, SpanKind, Tracer } from '@opentelemetry/api'

import { perProcess } from '@/platform/per-process'

/** What `start-tracing.ts` puts in place. Without it nothing of OpenTelemetry is even loaded. */
export interface Tracing {
  readonly api: typeof Api
  readonly tracer: Tracer
  readonly flush: () => Promise<void>
  readonly nameRequest: (address: string) => void
}

const kept = perProcess<{ tracing: Tracing | undefined }>('tracing', () => ({ tracing: undefined }))

export function tracing(): Tracing | undefined {
  return kept.tracing
}

export function setTracing(value: Tracing | undefined): void {
  kept.tracing = value
}

/** Names the trace of the request that is being answered by its address: `/carts/{token}`, not the file of the route. */
export const nameRequest = (address: string): void => tracing()?.nameRequest(address)

interface SpanOptions {
  readonly kind?: keyof typeof SpanKind
  /** No values of shoppers: traces are read by many. */
  readonly attributes?: Attributes
  /** The request that asked for this work, by its W3C traceparent. */
  readonly cause?: string | undefined
  /** Only as a part of something that is traced. */
  readonly onlyInside?: boolean
}

/** Does the work inside a span; without tracing, just does it. The span gets the type of an error, never its text. */
export async function inSpan<T>(name: string, options: SpanOptions, work: (span?: Span) => Promise<T>): Promise<T> {
  const span = startSpan(name, options)
  const present = tracing()
  if (!span || !present) return work()
  const { context, trace } = present.api
  try {
    // Awaited inside: drizzle sends a query only when it is awaited.
    return await context.with(trace.setSpan(context.active(), span), async () => await work(span))
  } catch (error) {
    failSpan(span, error)
    throw error
  } finally {
    span.end()
  }
}

/** A span that its caller ends; undefined without tracing. */
export function startSpan(name: string, options: SpanOptions): Span | undefined {
  const present = tracing()
  if (!present) return undefined
  const { api, tracer } = present
  const { kind = 'INTERNAL', attributes = {}, cause, onlyInside = false } = options
  if (onlyInside && !api.trace.getSpan(api.context.active())) return undefined
  const links = cause ? linksTo(present, cause) : []
  return tracer.startSpan(name, { kind: api.SpanKind[kind], attributes, links })
}

/** Marks a span as failed. */
export function failSpan(span: Span, error: unknown): void {
  const present = tracing()
  if (present) span.setStatus({ code: present.api.SpanStatusCode.ERROR })
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error)
}

function linksTo({ api }: Tracing, traceparent: string): Link[] {
  const from: Context = api.propagation.extract(api.ROOT_CONTEXT, { traceparent })
  const context = api.trace.getSpanContext(from)
  return context ? [{ context }] : []
}

/** The W3C traceparent of the current span. */
export function currentTraceparent(): string | undefined {
  const present = tracing()
  if (!present) return undefined
  const carrier: Record<string, string> = {}
  present.api.propagation.inject(present.api.context.active(), carrier)
  return carrier['traceparent']
}

/** For log lines: with it, lines and traces find each other. */
export function traceFields(): { readonly traceId?: string } {
  const present = tracing()
  if (!present) return {}
  const traceId = present.api.trace.getSpanContext(present.api.context.active())?.traceId
  return traceId === undefined ? {} : { traceId }
}
