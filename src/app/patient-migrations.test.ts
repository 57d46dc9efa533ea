import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { SQL } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'

import { migrations } from '@/migrations'

import { patient } from './patient-migrations'

describe('migrations of an installation with much data', () => {
  test('have no statement timeout', async () => {
    const execute = vi.fn((statement: SQL) => Promise.resolve(statement))
    const up = vi.fn(() => Promise.resolve())
    const args: unknown = { db: { execute } }
    await patient({ name: 'next', up, down: up }).up(args as MigrateUpArgs)
    expect(execute.mock.calls.map(([statement]) => new PgDialect().sqlToQuery(statement).sql)).toEqual([
      'SET LOCAL statement_timeout = 0',
    ])
    expect(up.mock.invocationCallOrder[0]).toBeGreaterThan(execute.mock.invocationCallOrder[0] ?? Infinity)
  })

  // docs/guides/deployment.md: operators create an index on a large table before the release.
  const sinceTheRule = migrations.filter(({ name }) => name >= '20261129')

  test.each(sinceTheRule)('$name keeps indexes that operators have created', ({ name }) => {
    const text = readFileSync(path.join(import.meta.dirname, '../migrations', `${name}.ts`), 'utf8')
    const own = new Set(Array.from(text.matchAll(/CREATE TABLE "(\w+)"/g), ([, table]) => table))
    const indexes = text.matchAll(/CREATE (?:UNIQUE )?INDEX (IF NOT EXISTS )?"(\w+)"\s+ON "(\w+)"/g)
    const careless = Array.from(indexes).filter(([, isCareful, , table]) => isCareful === undefined && !own.has(table))
    expect(careless.map(([, , index]) => index)).toEqual([])
  })
})
