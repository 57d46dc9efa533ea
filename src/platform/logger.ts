import { AsyncLocalStorage } from 'node:async_hooks'

import { pino, type LoggerOptions } from 'pino'

import { env } from './env'
import { reportLogged } from './error-reports/reporter'
import { isRefusal, loggedError, messageOf } from './logs/log-error'
import { lineDestination, lineOptions } from './logs/log-lines'
import { redactText } from './logs/redact'
import { traceFields } from './tracing/tracing'
import { sqlState } from './transaction'

/** Fields of every line that is logged during the current request or job: `requestId`, `job`, `store`. */
export const logScope = new AsyncLocalStorage<Readonly<Record<string, string>>>()

/** Pino's number for `error`; `fatal` is higher. */
const errorLevel = 50

/**
 * Redacts messages, since those of libraries may contain secrets. Without a message pino would log that of the error.
 */
function withoutSecrets(args: readonly unknown[]): unknown[] {
  const [first, ...rest] = args
  const error = loggedError(args)
  // Payload passes the message as a field.
  const isNamed = typeof first === 'object' && first !== null && 'msg' in first && typeof first.msg === 'string'
  if (isNamed && rest.length === 0) return withoutSecrets([{ ...first, msg: undefined }, first.msg])
  const texts = args.map((each) => (typeof each === 'string' ? redactText(each) : each))
  return [...texts, ...(args.length === 1 && error instanceof Error ? [messageOf(error)] : [])]
}

const report: NonNullable<LoggerOptions['hooks']>['logMethod'] = function (args, method, level) {
  if (level >= errorLevel) reportLogged(args, { ...logScope.getStore(), ...traceFields() })
  Reflect.apply(method, this, withoutSecrets(args))
}

const loggerOptions = {
  ...lineOptions,
  mixin: () => ({ ...logScope.getStore(), ...traceFields() }),
  hooks: { logMethod: report },
} satisfies LoggerOptions

/** SQLSTATE class 22, "data exception", such as `x` for an id. The caller gets 400 (http/explain-rest-error.ts). */
const isWrongValue = (error: unknown): error is Error => sqlState(error)?.startsWith('22') ?? false

/**
 * For Payload, which logs every refusal as an error, such as a wrong password or a file that is not a picture. What any
 * caller can cause must not raise an alert, so refusals are logged at a lower level. (Payload's own `loggingLevels`
 * depend on the class of an error, and `APIError` is thrown with every status.)
 */
export const payloadLoggerOptions: LoggerOptions = {
  ...loggerOptions,
  hooks: {
    logMethod(args, method, level) {
      const error = loggedError(args)
      if (level >= errorLevel && (isRefusal(error) || isWrongValue(error))) this.info(messageOf(error))
      else report.call(this, args, method, level)
    },
  },
}

export const logger = pino({ ...loggerOptions, level: env().LOG_LEVEL }, lineDestination())
