import { stdSerializers } from 'pino'

/**
 * An error without the values of a failed statement: drizzle puts them into the message, and they are addresses, tokens
 * and the like.
 */
export function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { message, stack, ...rest } = stdSerializers.err(error)
  const hidden = { ...rest, message: hideValues(message, error), stack: hideValues(stack, error) }
  return 'params' in hidden ? { ...hidden, params: '[redacted]' } : hidden
}

function hideValues(text: string, error: Error): string {
  const values = 'params' in error ? `params: ${String(error.params)}` : ''
  const hidden = values === '' ? text : text.replaceAll(values, 'params: [redacted]')
  return error.cause instanceof Error ? hideValues(hidden, error.cause) : hidden
}
