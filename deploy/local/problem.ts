import { existsSync, readFileSync } from 'node:fs'

import { explainFailure } from './explain.mjs'

/** A failure that the user can correct. Shown without a stack. */
export class Problem extends Error {
  readonly remedy: string
  readonly logFile: string | undefined

  constructor(message: string, options: { remedy: string; logFile?: string; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.name = 'Problem'
    this.remedy = options.remedy
    this.logFile = options.logFile
  }
}

/** The last lines of a log file; an empty string when there is none. */
export function tail(file: string, lines = 20): string {
  if (!existsSync(file)) return ''
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
}

/** A Problem for a failed step: names a known cause, or shows the error lines of the log for an unknown one. */
export function problemFromLog(what: string, logFile: string): Problem {
  const end = tail(logFile, 60)
  const known = explainFailure(end)
  return known
    ? new Problem(`${what} ${known.problem}`, { remedy: known.remedy, logFile })
    : new Problem(`${what}\n\n${excerpt(end)}`, { remedy: 'Read the log; what matters is probably above.', logFile })
}

function excerpt(log: string): string {
  const lines = log.split('\n')
  const first = lines.findIndex((line) => /error/i.test(line))
  return first === -1 ? lines.slice(-15).join('\n') : lines.slice(first, first + 15).join('\n')
}

/** The text for the terminal: what is wrong, what to do, where the log is. Anything but a Problem keeps its stack. */
export function describeError(error: unknown): string {
  if (error instanceof Problem) {
    const log = error.logFile === undefined ? '' : `\n  Log: ${error.logFile}`
    return `${error.message}\n\n  What to do: ${error.remedy}${log}`
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const known = explainFailure(text)
  return known ? `${known.problem}\n\n  What to do: ${known.remedy}\n\n${text}` : text
}
