import type * as Api from '@opentelemetry/api'
import type { ReadableSpan, Span, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace'

/** A catch-all segment such as `/[[...path]]` at the end of a route. */
const anyPath = /\/\[\[?\.\.\.\w+\]?\]$/

/**
 * Next names the span of a request by the file of its route, when the request ends. Where one file serves many
 * addresses, the route's code sets the address, and the span is exported under that name.
 */
export class RequestNames implements SpanProcessor {
  readonly #api: typeof Api
  /** By span, the span in which this process received the request. */
  readonly #received = new WeakMap<object, object>()
  readonly #addresses = new WeakMap<object, string>()

  constructor(api: typeof Api) {
    this.#api = api
  }

  onStart(span: Span, parentContext: Api.Context): void {
    const parent = this.#api.trace.getSpan(parentContext)
    this.#received.set(span, (parent && this.#received.get(parent)) ?? span)
  }

  /** Sets the name of the current request, such as `/carts/{token}`. */
  name(address: string): void {
    const active = this.#api.trace.getActiveSpan()
    const received = active && this.#received.get(active)
    if (!active || !received) return
    for (const span of [active, received]) this.#addresses.set(span, address.replaceAll(/\{(\w+)\}/g, '[$1]'))
  }

  /** An exporter that uses the names that were set. */
  naming(exporter: SpanExporter): SpanExporter {
    return {
      export: (spans, done) =>
        exporter.export(
          spans.map((span) => this.#named(span)),
          done,
        ),
      shutdown: () => exporter.shutdown(),
      forceFlush: async () => exporter.forceFlush?.(),
    }
  }

  #named(span: ReadableSpan): ReadableSpan {
    const address = this.#addresses.get(span)
    const route = span.attributes['next.route']
    if (address === undefined || typeof route !== 'string') return span
    const named = (text: string) => text.replace(route, route.replace(anyPath, address))
    const attributes = Object.entries(span.attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? named(value) : value,
    ])
    const own = { name: named(span.name), attributes: Object.fromEntries(attributes) as Api.Attributes }
    // The prototype keeps the span's other properties, which are getters.
    return Object.create(span, Object.getOwnPropertyDescriptors(own)) as ReadableSpan
  }

  onEnd(): void {
    // Names are applied when the span is exported.
  }

  shutdown(): Promise<void> {
    return Promise.resolve()
  }

  forceFlush(): Promise<void> {
    return Promise.resolve()
  }
}
