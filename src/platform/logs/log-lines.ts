import { pino, type DestinationStream, type LoggerOptions } from 'pino'

import { serializeError } from './log-error.ts'
import { redact } from './redact.ts'

const plain = (error: Error): unknown => serializeError(error)

/** One JSON object a line on stdout, in which secrets are hidden wherever they sit. */
export const lineOptions = {
  level: 'info',
  base: { service: 'flow-masters' },
  messageKey: 'message',
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: {
    level: (label: string) => ({ level: label }),
    log: (fields: Record<string, unknown>) => redact(fields, plain) as Record<string, unknown>,
  },
  // Pino has its own for `err`, which would come before.
  serializers: { err: (error: unknown) => error },
} satisfies LoggerOptions

/** Stdout itself: `process.stdout` is taken over by `captureOutput`, and pino would write to that. */
export const lineDestination = (): DestinationStream => pino.destination({ fd: 1, sync: true })
