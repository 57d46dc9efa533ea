import { startReceiver } from '../receiver.ts'

export interface ReceivedSpan {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[]
  /** All received data as text, to search it for what must not be in it. */
  readonly text: string
}

export interface OtlpReceiver {
  readonly url: string
  readonly spans: ReceivedSpan[]
  readonly close: () => Promise<void>
}

interface Value {
  stringValue?: string
  intValue?: number
  boolValue?: boolean
}
interface Sent {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes?: { key: string; value: Value }[]
  links?: { traceId: string; spanId: string }[]
}
interface Body {
  resourceSpans: { scopeSpans: { spans: Sent[] }[] }[]
}

/** A collector of traces with OTLP over HTTP and JSON, which stores what it receives. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = []
  const { port, close } = await startReceiver(({ path, body }) => {
    const isTraces = path === '/v1/traces'
    if (isTraces) spans.push(...read(body))
    return isTraces
  })
  return { url: `http://127.0.0.1:${String(port)}`, spans, close }
}

function read(text: string): ReceivedSpan[] {
  const { resourceSpans } = JSON.parse(text) as Body
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map((span) => ({
      name: span.name,
      traceId: span.traceId,
      spanId: span.spanId,
      parentSpanId: span.parentSpanId ?? '',
      attributes: Object.fromEntries((span.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]])),
      links: (span.links ?? []).map(({ traceId, spanId }) => ({ traceId, spanId })),
      text: JSON.stringify(span),
    }))
}
