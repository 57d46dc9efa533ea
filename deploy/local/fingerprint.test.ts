import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { fingerprint } from './fingerprint'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(root, 'src'))
  writeFileSync(join(root, 'src/a.ts'), 'a')
  writeFileSync(join(root, 'lock.json'), '{}')
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

it('is the same for the same sources, in whatever order they are named', () => {
  expect(fingerprint(root, ['src', 'lock.json'])).toBe(fingerprint(root, ['lock.json', 'src']))
})

it('changes with content, with a new file and with a new name', () => {
  const before = fingerprint(root, ['src'])
  writeFileSync(join(root, 'src/a.ts'), 'b')
  const edited = fingerprint(root, ['src'])
  writeFileSync(join(root, 'src/b.ts'), '')
  const added = fingerprint(root, ['src'])
  expect(new Set([before, edited, added]).size).toBe(3)
})

it('ignores tests and missing files', () => {
  const before = fingerprint(root, ['src', 'nowhere'])
  writeFileSync(join(root, 'src/a.test.ts'), 'a')
  expect(fingerprint(root, ['src'])).toBe(before)
})
