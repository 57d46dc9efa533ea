import { currentTraceparent } from './tracing'

/** The key in a job's data, set only while tracing is on. */
const key = 'traceparent'

/** The data of a job with the trace of the request that queued it. */
export function withCause<T extends object>(data: T): T {
  const traceparent = currentTraceparent()
  return traceparent === undefined ? data : { ...data, [key]: traceparent }
}

/** Separates the trace from the data. */
export function causeOf(data: object): { readonly cause: string | undefined; readonly plain: object } {
  const { [key]: cause, ...plain } = data as { readonly [key]?: unknown }
  return { cause: typeof cause === 'string' ? cause : undefined, plain }
}
