import { AsyncLocalStorage } from 'node:async_hooks'

import { pino, type LoggerOptions } from 'pino'

import { env } from './env'
import { reportLogged } from './error-reports/reporter'
import { serializeError } from './log-error'
import { traceFields } from './tracing/tracing'

/** Fields that every line of the work at hand carries: `requestId`, `job`, `store`. */
export const logScope = new AsyncLocalStorage<Readonly<Record<string, string>>>()

/** Pino's `error`; `fatal` is above. */
const errorLevel = 50

/** One JSON object a line on stdout. Secrets are replaced by name wherever they sit in a logged object. */
export const loggerOptions: LoggerOptions = {
  level: 'info',
  base: { service: 'flow-masters' },
  messageKey: 'message',
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: serializeError },
  mixin: () => ({ ...logScope.getStore(), ...traceFields() }),
  hooks: {
    logMethod(args, method, level) {
      if (level >= errorLevel) reportLogged(args, { ...logScope.getStore(), ...traceFields() })
      method.apply(this, args)
    },
  },
  redact: {
    paths: ['password', 'token', 'secret', 'authorization', 'cookie', 'clientSecret'].flatMap((name) => [
      name,
      `*.${name}`,
      `*.*.${name}`,
    ]),
    censor: '[redacted]',
  },
}

export const logger = pino({ ...loggerOptions, level: env().LOG_LEVEL })
