import { formatWithOptions, stripVTControlCharacters } from 'node:util'

import { pino, type Logger } from 'pino'

import { messageOf } from './log-error.ts'
import { lineDestination, lineOptions } from './log-lines.ts'
import { redactText } from './redact.ts'

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

type Level = 'debug' | 'info' | 'warn' | 'error'

const consoleLevels = {
  debug: 'debug',
  log: 'info',
  info: 'info',
  dir: 'info',
  table: 'info',
  trace: 'warn',
  warn: 'warn',
  error: 'error',
  assert: 'error',
} as const satisfies Partial<Record<keyof Console, Level>>

/** Symbols with which Next begins its lines. */
const ornaments = /^[\s▲⨯⚠✓○»-]+/

/**
 * Converts all output of this process to one JSON object a line: what libraries print to the console, stdout or stderr,
 * warnings of Node, and uncaught errors. A line break in a text stays inside its object. Output that does not go
 * through Node, such as the report of a crash of V8, cannot be captured.
 */
export function captureOutput(logLevel: string | undefined): void {
  const level = logLevel && levels.includes(logLevel) ? logLevel : 'info'
  const logger = pino({ ...lineOptions, level }, lineDestination())
  captureConsole(logger)
  captureStream(process.stdout, logger, 'info')
  captureStream(process.stderr, logger, 'error')
  captureProcess(logger)
}

function captureConsole(logger: Logger): void {
  for (const [name, level] of Object.entries(consoleLevels) as [keyof typeof consoleLevels, Level][]) {
    console[name] = (...args: unknown[]) => {
      if (name === 'assert' && args.shift()) return
      // The first error is logged with its stack, causes and code; the other arguments are formatted as the console
      // does.
      const error = args.find((each) => each instanceof Error)
      const said = args.filter((each) => each !== error)
      const text = clean(formatWithOptions({ colors: false, breakLength: Infinity, depth: 4 }, ...said))
      if (error) logger[level]({ err: error, source: 'console' }, text === '' ? messageOf(error) : text)
      else if (text !== '') logger[level]({ source: 'console' }, text)
    }
  }
}

const clean = (text: string): string => redactText(stripVTControlCharacters(text).replace(ornaments, '').trimEnd())

function captureStream(stream: NodeJS.WriteStream, logger: Logger, level: Level): void {
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    const text = clean(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
    if (text !== '') logger[level]({ source: stream === process.stderr ? 'stderr' : 'stdout' }, text)
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined
    if (done) process.nextTick(done)
    return true
  }
}

/** Warnings and uncaught errors: Node prints them itself, without `process.stderr`. */
function captureProcess(logger: Logger): void {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => {
    logger.warn({ err: warning, source: 'node' }, messageOf(warning))
  })
  process.on('uncaughtException', (error, origin) => {
    logger.fatal({ err: error, source: 'node' }, origin)
    // Next's own listener keeps the process alive. Until Next has added it, the process ends, as Node does by default.
    if (process.listenerCount('uncaughtException') === 1) process.exit(1)
  })
}
