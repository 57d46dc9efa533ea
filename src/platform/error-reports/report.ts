import type { ErrorEvent, Exception, StackParser } from '@sentry/core'

import { scrub, scrubPath } from './scrub'

interface Logged {
  readonly error: unknown
  readonly message: string | undefined
  readonly scope: Readonly<Record<string, string>>
}

/** The longest chain of causes that is reported. */
const deepest = 4

/** The only fields of a scope that are sent. */
const tagNames = ['requestId', 'route', 'job', 'jobId', 'store', 'traceId'] as const

/**
 * What is reported of an error: types, scrubbed messages, places in our code, and the ids that lead to the log.
 * Requests, people, cookies, bodies, addresses and variables are never read.
 */
export function toReport(parser: StackParser, { error, message, scope }: Logged): ErrorEvent {
  const exceptions = error === undefined ? [] : chainOf(error).map((each) => toException(parser, each))
  return {
    type: undefined,
    level: 'error',
    platform: 'node',
    ...(message === undefined ? {} : { message: scrub(message) }),
    ...(exceptions.length > 0 ? { exception: { values: exceptions.toReversed() } } : {}),
    tags: Object.fromEntries(
      tagNames.flatMap((name) =>
        scope[name] === undefined ? [] : [[name, name === 'traceId' ? scope[name] : scrubPath(scope[name])]],
      ),
    ),
  }
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = []
  for (let at = error; at !== undefined && at !== null && chain.length < deepest;) {
    chain.push(at)
    at = at instanceof Error ? at.cause : undefined
  }
  return chain
}

function toException(parser: StackParser, error: unknown): Exception {
  if (!(error instanceof Error)) return { type: typeof error, value: 'Not an error was thrown' }
  const { message, stack = '' } = error
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code} ` : ''
  // The stack begins with the message, which may look like a place in the code.
  const places = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  const frames = parser(places).map(({ filename, function: name, lineno, colno, in_app }) => ({
    ...(filename === undefined ? {} : { filename: scrubPath(filename) }),
    ...(name === undefined ? {} : { function: name }),
    ...(lineno === undefined ? {} : { lineno }),
    ...(colno === undefined ? {} : { colno }),
    ...(in_app === undefined ? {} : { in_app }),
  }))
  return { type: error.name, value: scrub(code + message), stacktrace: { frames } }
}
