import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { hasDatabase, wasShutDown } from './cluster-state'

let data: string

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'cluster-'))
})

afterEach(() => {
  rmSync(data, { recursive: true })
})

it.each([
  ['shut down', 1, true],
  ['that was stopped in the middle of a recovery', 4, false],
  ['that was killed while it ran', 6, false],
])('knows a cluster %s', (_, state, clean) => {
  const control = Buffer.alloc(24)
  control.writeUInt32LE(1300, 8)
  control.writeUInt32LE(state, 16)
  mkdirSync(join(data, 'global'))
  writeFileSync(join(data, 'global', 'pg_control'), control)
  expect(wasShutDown(data)).toBe(clean)
})

it('knows whether a cluster has a database of its own', () => {
  expect(hasDatabase(join(data, 'missing'))).toBe(false)
  for (const name of ['1', '4', '5', 'pgsql_tmp']) mkdirSync(join(data, 'base', name), { recursive: true })
  expect(hasDatabase(data)).toBe(false)
  mkdirSync(join(data, 'base', '16384'))
  expect(hasDatabase(data)).toBe(true)
})
