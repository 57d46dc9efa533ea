import { AsyncLocalStorage } from 'node:async_hooks'

import { pino, type LoggerOptions } from 'pino'

import { env } from './env'
import { reportLogged } from './error-reports/reporter'
import { isRefusal, loggedError, serializeError } from './log-error'
import { traceFields } from './tracing/tracing'

/** Fields that every line of the work at hand carries: `requestId`, `job`, `store`. */
export const logScope = new AsyncLocalStorage<Readonly<Record<string, string>>>()

/** Pino's `error`; `fatal` is above. */
const errorLevel = 50

const report: NonNullable<LoggerOptions['hooks']>['logMethod'] = function (args, method, level) {
  if (level >= errorLevel) reportLogged(args, { ...logScope.getStore(), ...traceFields() })
  method.apply(this, args)
}

/** One JSON object a line on stdout. Secrets are replaced by name wherever they sit in a logged object. */
const loggerOptions: LoggerOptions = {
  level: 'info',
  base: { service: 'flow-masters' },
  messageKey: 'message',
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: serializeError },
  mixin: () => ({ ...logScope.getStore(), ...traceFields() }),
  hooks: { logMethod: report },
  redact: {
    paths: ['password', 'token', 'secret', 'authorization', 'cookie', 'clientSecret'].flatMap((name) => [
      name,
      `*.${name}`,
      `*.*.${name}`,
    ]),
    censor: '[redacted]',
  },
}

/**
 * For Payload, which logs as an error whatever it refuses, such as a wrong password or a picture that is none. What a caller
 * can bring about at will must not raise the alarm. (Its own `loggingLevels` go by the class of an error, and `APIError` is
 * thrown with every status.)
 */
export const payloadLoggerOptions: LoggerOptions = {
  ...loggerOptions,
  hooks: {
    logMethod(args, method, level) {
      const error = loggedError(args)
      if (level >= errorLevel && isRefusal(error)) this.info(error.message)
      else report.call(this, args, method, level)
    },
  },
}

export const logger = pino({ ...loggerOptions, level: env().LOG_LEVEL })
