import { isRefusal, loggedError } from '@/platform/logs/log-error'
import { perProcess } from '@/platform/per-process'

/** Fields of the current request or job: `requestId`, `job`, `store`, `route`. */
type Scope = Readonly<Record<string, string>>

/** Sends reports. `report` never throws and never waits. */
export interface ErrorReporter {
  readonly report: (error: unknown, message: string | undefined, scope: Scope) => void
  /** Waits up to `patience` milliseconds for reports that are being sent. */
  readonly flush: (patience: number) => Promise<void>
}

const kept = perProcess<{ reporter?: ErrorReporter }>('error-reporter', () => ({}))

export function errorReporter(): ErrorReporter | undefined {
  return kept.reporter
}

export function setErrorReporter(reporter: ErrorReporter): void {
  kept.reporter = reporter
}

/** Reports a log line of level error. `args` are those of pino: an object or an error, then a text. */
export function reportLogged(args: readonly unknown[], scope: Scope): void {
  const reporter = errorReporter()
  if (!reporter) return
  const [first, second] = args
  const fields: object = typeof first === 'object' && first !== null ? first : {}
  const error = loggedError(args)
  const route = 'route' in fields && typeof fields.route === 'string' ? { route: fields.route } : {}
  const message = [first, second].find((each) => typeof each === 'string')
  if (!isRefusal(error)) reporter.report(error, message, { ...scope, ...route })
}
