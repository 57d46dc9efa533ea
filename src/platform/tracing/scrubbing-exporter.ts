import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace'

import { scrub, scrubPath } from '@/platform/error-reports/scrub'

/** Attributes, set by Next and other libraries, that hold unfiltered addresses. */
const addresses = /^(http\.(target|url)|url\.(full|path)|next\.span_name)$/
/** Attributes that identify the client or contain its data. */
const personal =
  /^(client\.address|net\.(sock\.)?peer\.|network\.peer\.|http\.client_ip|user_agent\.|http\.user_agent|url\.query|enduser\.)/

/** Exports spans without secrets and without personal data. */
export function scrubbing(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(scrubbed), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}

function scrubbed(span: ReadableSpan): ReadableSpan {
  const { message } = span.status
  const own = {
    name: scrubPath(span.name),
    attributes: clean(span.attributes),
    events: span.events.map((event) => ({
      ...event,
      ...(event.attributes ? { attributes: clean(event.attributes) } : {}),
    })),
    status: { ...span.status, ...(message === undefined ? {} : { message: scrub(message) }) },
  }
  // The prototype keeps the span's other properties, which are getters.
  return Object.create(span, Object.getOwnPropertyDescriptors(own)) as ReadableSpan
}

function clean(attributes: Attributes): Attributes {
  const kept: Attributes = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (!personal.test(name)) kept[name] = typeof value === 'string' ? cleanText(name, value) : value
  }
  return kept
}

function cleanText(name: string, value: string): string {
  if (addresses.test(name)) return scrubPath(value)
  return name.startsWith('exception.') ? scrub(value) : value
}
