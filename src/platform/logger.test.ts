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

// The logger asks the environment for its level when it is loaded.
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

/** As Payload logs what a request has thrown. */
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
])('what Payload refuses with $name ($status) is no error of the shop', (error) => {
  log(error)
  expect(lines).toMatchObject([{ level: 'info', message: error.message }])
  expect(reported).toEqual([])
})

test('nor is a value in a query that Postgres cannot take', () => {
  const cause = Object.assign(new Error('invalid input syntax for type uuid: "x"'), { code: '22P02' })
  log(new Error('Failed query: select 1', { cause }))
  expect(lines).toMatchObject([{ level: 'info', message: 'Failed query: select 1' }])
  expect(reported).toEqual([])
})

test('a statement that is wrong itself is one', () => {
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
])('what is broken stays one: %s', (error) => {
  log(error)
  expect(lines).toMatchObject([{ level: 'error' }])
  expect(reported).toEqual([error])
})

test('a text is in the field of texts, redacted, also when Payload or an error brings it', () => {
  const write = (line: string) => lines.push(JSON.parse(line) as (typeof lines)[number])
  const logger = pino(payloadLoggerOptions, { write })
  logger.info({ msg: 'token=hunter2' })
  logger.error(new Error('token=hunter2'))
  logger.warn({ err: new Error('token=hunter2') })
  logger.warn('token=hunter2')
  expect(lines.map(({ message }) => message)).toEqual(Array.from({ length: 4 }, () => 'token=[redacted]'))
  expect(JSON.stringify(lines)).not.toContain('hunter2')
})
