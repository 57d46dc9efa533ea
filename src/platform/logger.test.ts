import {
  APIError,
  AuthenticationError,
  FileRetrievalError,
  FileUploadError,
  Forbidden,
  Locked,
  LockedAuth,
  MissingFile,
  NotFound,
  QueryError,
  UnauthorizedError,
  UnverifiedEmail,
  ValidationError,
} from 'payload'
import { pino } from 'pino'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'

import { setErrorReporter } from './error-reports/reporter'

// The logger reads the environment when it is imported.
vi.stubEnv('OFFLINE', '1')
const { payloadLoggerOptions } = await import('./logger')
afterAll(() => {
  vi.unstubAllEnvs()
})

const lines: { level: string; message: string }[] = []
const reported: unknown[] = []
setErrorReporter({ report: (error) => reported.push(error), flush: () => Promise.resolve() })
beforeEach(() => {
  lines.length = 0
  reported.length = 0
})

/** Logs an error as Payload logs those of a request. */
function log(error: unknown): void {
  const write = (line: string) => lines.push(JSON.parse(line) as (typeof lines)[number])
  pino(payloadLoggerOptions, { write }).error({ err: error })
}

test.each([
  new APIError('This is not a PDF, ZIP, EPUB, audio or MP4 file.', 400, { field: 'file' }, true),
  new APIError('File size limit has been reached', 413),
  new FileUploadError(),
  new MissingFile(),
  new AuthenticationError(),
  new LockedAuth(),
  new Locked('Somebody else works on it'),
  new UnauthorizedError(),
  new UnverifiedEmail({}),
  new Forbidden(),
  new NotFound(),
  new QueryError([{ path: 'title' }]),
  new ValidationError({ collection: 'media', errors: [{ message: 'Needed', path: 'alt' }] }),
])('a refusal of Payload, $name ($status), is not logged as an error', (error) => {
  log(error)
  expect(lines).toMatchObject([{ level: 'info', message: error.message }])
  expect(reported).toEqual([])
})

test('neither is a value in a query that Postgres refuses', () => {
  const cause = Object.assign(new Error('invalid input syntax for type uuid: "x"'), { code: '22P02' })
  log(new Error('Failed query: select 1', { cause }))
  expect(lines).toMatchObject([{ level: 'info', message: 'Failed query: select 1' }])
  expect(reported).toEqual([])
})

test('a faulty statement is logged as an error', () => {
  const cause = Object.assign(new Error('column "x" does not exist'), { code: '42703' })
  log(new Error('Failed query: select x', { cause }))
  expect(lines).toMatchObject([{ level: 'error' }])
  expect(reported).toHaveLength(1)
})

test.each([
  new APIError('No answer'),
  new FileRetrievalError(),
  new TypeError('undefined is not a function'),
  'thrown',
])('a bug or an outage is logged as an error: %s', (error) => {
  log(error)
  expect(lines).toMatchObject([{ level: 'error' }])
  expect(reported).toEqual([error])
})

test('a message is in the field of messages, redacted, also when it comes from Payload or an error', () => {
  const write = (line: string) => lines.push(JSON.parse(line) as (typeof lines)[number])
  const logger = pino(payloadLoggerOptions, { write })
  logger.info({ msg: 'token=hunter2' })
  logger.error(new Error('token=hunter2'))
  logger.warn({ err: new Error('token=hunter2') })
  logger.warn('token=hunter2')
  expect(lines.map(({ message }) => message)).toEqual(Array.from({ length: 4 }, () => 'token=[redacted]'))
  expect(JSON.stringify(lines)).not.toContain('hunter2')
})
