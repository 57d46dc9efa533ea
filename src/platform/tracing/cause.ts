import { currentTraceparent } from './tracing'

/** Beside the job's own data, and only while requests are traced. */
const key = 'traceparent'

/** The data of a job, with the trace that queued it. */
export function withCause<T extends object>(data: T): T {
  const traceparent = currentTraceparent()
  return traceparent === undefined ? data : { ...data, [key]: traceparent }
}

/** Takes the two apart again. */
export function causeOf(data: object): { readonly cause: string | undefined; readonly plain: object } {
  const { [key]: cause, ...plain } = data as { readonly [key]?: unknown }
  return { cause: typeof cause === 'string' ? cause : undefined, plain }
}
