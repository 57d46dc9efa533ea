import type * as Api from '@opentelemetry/api'
import type { Attributes, Context, Link, Span, SpanKind, Tracer } from '@opentelemetry/api'

import { perProcess } from '@/platform/per-process'

/** Installed by `start-tracing.ts`. Without it OpenTelemetry is not even loaded. */
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

/**
 * Names the trace of the current request by its address, such as `/carts/{token}`, instead of the file of its route.
 */
export const nameRequest = (address: string): void => tracing()?.nameRequest(address)

interface SpanOptions {
  readonly kind?: keyof typeof SpanKind
  /** Must not contain personal data, because many people can read traces. */
  readonly attributes?: Attributes
  /** The W3C traceparent of the request that caused this work. */
  readonly cause?: string | undefined
  /** Creates the span only inside another one. */
  readonly onlyInside?: boolean
}

/** Does the work inside a span if tracing is on. The span gets the type of an error, never its message. */
export async function inSpan<T>(name: string, options: SpanOptions, work: (span?: Span) => Promise<T>): Promise<T> {
  const span = startSpan(name, options)
  const present = tracing()
  if (!span || !present) return work()
  const { context, trace } = present.api
  try {
    // Awaited inside the span, because drizzle sends a query only when it is awaited.
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

/** Fields for log lines, by which lines and traces can be matched. */
export function traceFields(): { readonly traceId?: string } {
  const present = tracing()
  if (!present) return {}
  const traceId = present.api.trace.getSpanContext(present.api.context.active())?.traceId
  return traceId === undefined ? {} : { traceId }
}
