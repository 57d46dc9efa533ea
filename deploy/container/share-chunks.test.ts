import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { shareChunks } from './share-chunks.mjs'

const folder = mkdtempSync(join(tmpdir(), 'chunks-'))
const require = createRequire(join(folder, 'here.js'))
const write = (name: string, code: string) => {
  writeFileSync(join(folder, name), `${code}\n\n//# sourceMappingURL=${name}.map`)
}

afterAll(() => {
  rmSync(folder, { recursive: true })
})

it('keeps one of equal chunks, which differ in the name of their source map alone, and loads it once', () => {
  mkdirSync(join(folder, 'ssr'))
  write('a.js', 'module.exports=[1,()=>"one"]')
  write('b.js', 'module.exports=[1,()=>"one"]')
  write('ssr/[c].js', 'module.exports=[1,()=>"one"]')
  write('d.js', 'module.exports=[2,()=>"two"]')
  const other = readFileSync(join(folder, 'd.js'), 'utf8')

  shareChunks(folder)

  const [a, b, c] = ['./a.js', './b.js', './ssr/[c].js'].map((name) => require(name) as unknown)
  expect(a).toEqual([1, expect.any(Function)])
  expect(b).toBe(a)
  expect(c).toBe(a)
  expect(readFileSync(join(folder, 'd.js'), 'utf8')).toBe(other)
})
