import * as api from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, ParentBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'

import { env } from '@/platform/env'

import { RequestNames } from './request-names'
import { shopSampler } from './sampler'
import { scrubbing } from './scrubbing-exporter'
import { setTracing } from './tracing'

/** Milliseconds for sending one batch, and for the last batch when the process ends. */
const patience = 2000

/**
 * From now on sends traces to OTEL_EXPORTER_OTLP_ENDPOINT by OTLP over HTTP. Next itself creates the spans of requests
 * and rendering as soon as a provider exists; a caller's `traceparent` (W3C) is continued.
 */
export function startTracing(): void {
  const endpoint = env().OTEL_EXPORTER_OTLP_ENDPOINT
  if (!endpoint) return
  const exporter = new OTLPTraceExporter({
    url: `${endpoint}/v1/traces`,
    headers: headersOf(env().OTEL_EXPORTER_OTLP_HEADERS ?? ''),
    timeoutMillis: patience,
  })
  const names = new RequestNames(api)
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': env().OTEL_SERVICE_NAME }),
    sampler: new ParentBasedSampler({ root: shopSampler(env().OTEL_TRACES_SAMPLER_ARG) }),
    spanProcessors: [
      names,
      new BatchSpanProcessor({
        exporter: names.naming(scrubbing(exporter)),
        scheduledDelayMillis: 2000,
        exportTimeoutMillis: patience,
      }),
    ],
  })
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  api.propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  api.trace.setGlobalTracerProvider(provider)
  setTracing({
    api,
    tracer: provider.getTracer('flow-masters'),
    flush: () => provider.forceFlush({ timeoutMillis: patience }),
    nameRequest: (address) => {
      names.name(address)
    },
  })
}

/** Parses `name=value` pairs, separated by commas and percent-encoded (OpenTelemetry specification). */
function headersOf(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split(/=(.*)/s, 2).map((part) => decodeURIComponent(part.trim())))
  return Object.fromEntries(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, value]] : [])))
}
