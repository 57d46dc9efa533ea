import { stdSerializers } from 'pino'

/**
 * An error without the values of a failed statement or command: drizzle puts them into the message, ioredis beside it, and
 * they are addresses, tokens, the password of Redis and whole pages.
 */
export function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { message, stack, ...rest } = stdSerializers.err(error)
  return {
    ...rest,
    message: hideValues(message, error),
    stack: hideValues(stack, error),
    ...('params' in rest ? { params: '[redacted]' } : {}),
    ...('command' in rest ? { command: nameOfCommand(rest['command']) } : {}),
    // Of a transaction in Redis: the same command once more for each that it refused.
    ...('previousErrors' in rest ? { previousErrors: undefined } : {}),
  }
}

/** Redis' commands come with their arguments; those of SMTP are a word. */
const nameOfCommand = (command: unknown): unknown =>
  typeof command === 'object' && command !== null && 'name' in command ? command.name : command

function hideValues(text: string, error: Error): string {
  const values = 'params' in error ? `params: ${String(error.params)}` : ''
  const hidden = values === '' ? text : text.replaceAll(values, 'params: [redacted]')
  return error.cause instanceof Error ? hideValues(hidden, error.cause) : hidden
}

/** The error that a line is about; `args` are as pino gets them: an object with `err`, or an error, then a text. */
export function loggedError([first]: readonly unknown[]): unknown {
  if (first instanceof Error) return first
  return typeof first === 'object' && first !== null && 'err' in first ? first.err : undefined
}

/**
 * Whether an error is the caller's mistake and no bug, such as a wrong password or a file of a wrong kind: it carries the
 * status that the caller gets, which is below 500.
 */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
}
