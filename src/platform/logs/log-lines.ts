import { pino, type DestinationStream, type LoggerOptions } from 'pino'

import { serializeError } from './log-error.ts'
import { redact } from './redact.ts'

const plain = (error: Error): unknown => serializeError(error)

/** One JSON object a line on stdout, with secrets redacted at any depth. */
export const lineOptions = {
  level: 'info',
  base: { service: 'flow-masters' },
  messageKey: 'message',
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: {
    level: (label: string) => ({ level: label }),
    log: (fields: Record<string, unknown>) => redact(fields, plain) as Record<string, unknown>,
  },
  // Otherwise pino's own serializer for `err` would run before `log` redacts the fields.
  serializers: { err: (error: unknown) => error },
} satisfies LoggerOptions

/**
 * File descriptor 1, not `process.stdout`, whose `write` `captureOutput` replaces: logging through it would not end.
 */
export const lineDestination = (): DestinationStream => pino.destination({ fd: 1, sync: true })
