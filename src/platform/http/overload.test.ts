import { DrizzleQueryError } from 'drizzle-orm'
import { DatabaseError } from 'pg'
import { describe, expect, test } from 'vitest'

import { OverloadError } from '@/platform/overload-error'

import { isOutage } from './overload'

function databaseError(code: string): DatabaseError {
  return Object.assign(new DatabaseError('an error', 8, 'error'), { code })
}

describe('the database is not available, answered with 503', () => {
  test.each([
    ['the server stops', databaseError('57P01')],
    ['the server starts', databaseError('57P03')],
    ['too many connections', databaseError('53300')],
    ['no server listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['the connection is cut in mid-flight', new Error('Connection terminated unexpectedly')],
    ['a rollback on a cut connection', new Error('Client has encountered a connection error and is not queryable')],
    ['the pool stays empty', new Error('timeout exceeded when trying to connect')],
    ['the server is overloaded', new OverloadError('busy')],
  ])('%s', (_name, error) => {
    expect(isOutage(error)).toBe(true)
    expect(isOutage(new DrizzleQueryError('rollback', [], error))).toBe(true)
  })
})

test.each([
  ['a unique index', databaseError('23505')],
  ['a wrong statement', databaseError('42703')],
  ['a bug', new TypeError('undefined is not a function')],
  ['no error at all', 'text'],
])('%s is a bug, not an outage', (_name, error) => {
  expect(isOutage(error)).toBe(false)
})
