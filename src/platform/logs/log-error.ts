import { stdSerializers } from 'pino'

import { redact, redactText } from './redact.ts'

/**
 * An error with its causes in one object, without the values of a failed statement or command. Drizzle puts the values
 * into the message and ioredis into a field; they contain addresses, tokens, the password of Redis and whole pages.
 * Stripe's error about a signature holds the whole body in `payload`.
 */
export function serializeError(error: unknown): unknown {
  return error instanceof Error ? redact(plainError(error), plainError) : error
}

function plainError(error: Error): Record<string, unknown> {
  const { message, stack, ...rest } = stdSerializers.err(error)
  return {
    ...rest,
    message: hideValues(message, error),
    stack: hideValues(stack, error),
    ...('params' in rest ? { params: '[redacted]' } : {}),
    ...('payload' in rest ? { payload: '[redacted]' } : {}),
    ...('command' in rest ? { command: nameOfCommand(rest['command']) } : {}),
    // A failed transaction in Redis repeats each refused command here, with its values.
    ...('previousErrors' in rest ? { previousErrors: undefined } : {}),
  }
}

/** An error's message, redacted, for the text of a line. Without it, pino would log the message as it is. */
export const messageOf = (error: Error): string => redactText(hideValues(error.message, error))

/** The command of an error is an object with arguments for Redis, and a word for SMTP. */
const nameOfCommand = (command: unknown): unknown =>
  typeof command === 'object' && command !== null && 'name' in command ? command.name : command

/** Removes a failed statement's values from a text, also those that no pattern of redact.ts matches. */
function hideValues(text: string, error: Error): string {
  const values = 'params' in error ? `params: ${String(error.params)}` : ''
  const hidden = values === '' ? text : text.replaceAll(values, 'params: [redacted]')
  return error.cause instanceof Error ? hideValues(hidden, error.cause) : hidden
}

/** The error of a log line; the arguments are those of pino: an object with `err` or an error, then a text. */
export function loggedError([first]: readonly unknown[]): unknown {
  if (first instanceof Error) return first
  return typeof first === 'object' && first !== null && 'err' in first ? first.err : undefined
}

/**
 * Whether an error is a refusal of the caller's input and not a bug, such as a wrong password or a file of a wrong
 * kind: it has the status of the answer, which is below 500.
 */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
}
