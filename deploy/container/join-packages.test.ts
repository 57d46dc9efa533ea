import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, expect, it } from 'vitest'

import { joinPackages } from './join-packages.mjs'

const folder = mkdtempSync(join(tmpdir(), 'packages-'))
const dist = join(folder, 'shop', 'dist')

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const load = async (name: string): Promise<Record<string, unknown>> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(dist, name)).href)) as Record<string, unknown>

it('leaves the entry points of a package with what they export, and runs what they share once', async () => {
  mkdirSync(join(dist, 'exports'), { recursive: true })
  writeFileSync(join(folder, 'shop', 'package.json'), '{"name":"shop","type":"module"}')
  writeFileSync(join(dist, 'errors.js'), 'export class APIError extends Error {}\nexport const state = { count: 0 }\n')
  writeFileSync(join(dist, 'index.js'), `export { APIError, state } from './errors.js'\n`)
  const shared = `import { APIError, state } from '../errors.js'\nexport const isOurs = (e) => e instanceof APIError\nexport { state }\n`
  writeFileSync(join(dist, 'exports', 'shared.js'), shared)

  await joinPackages(folder, { shop: ['dist/index', 'dist/exports/shared'] })

  rmSync(join(dist, 'errors.js'))
  const [index, other] = [await load('index.js'), await load('exports/shared.js')]
  const { APIError } = index as { APIError: new () => Error }
  expect([APIError.name, (other['isOurs'] as (error: Error) => boolean)(new APIError())]).toEqual(['APIError', true])
  expect(other['state']).toBe(index['state'])
  expect(readFileSync(join(dist, 'index.js'), 'utf8')).toContain('joined/')
})

it('refuses a package that has other entry points than those it names', async () => {
  await expect(joinPackages(folder, { shop: ['dist/main'] })).rejects.toThrow('name the entry points of this version')
})
