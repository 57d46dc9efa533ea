import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { linkFolder } from './link-folder'

const folder = mkdtempSync(join(tmpdir(), 'links-'))
const [from, to] = [join(folder, 'from'), join(folder, 'to')]

beforeAll(() => {
  mkdirSync(join(from, 'package'), { recursive: true })
  writeFileSync(join(from, 'package', 'index.js'), 'new')
  writeFileSync(join(from, 'taken.js'), 'new')
  symlinkSync('package/index.js', join(from, 'main.js'))
  mkdirSync(to)
  writeFileSync(join(to, 'taken.js'), 'old')
  linkFolder(from, to)
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

it('shares the files of a folder and of those in it', () => {
  const [source, target] = [from, to].map((each) => statSync(join(each, 'package', 'index.js')).ino)
  expect(target).toBe(source)
})

it('copies a file that cannot be shared', () => {
  expect(readFileSync(join(to, 'taken.js'), 'utf8')).toBe('new')
  const [source, target] = [from, to].map((each) => statSync(join(each, 'taken.js')).ino)
  expect(target).not.toBe(source)
})

it('keeps symbolic links as they are', () => {
  expect(readlinkSync(join(to, 'main.js'))).toBe('package/index.js')
})
