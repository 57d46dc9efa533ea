import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const sourceMap = /\n?\/\/# sourceMappingURL=[^\n]*\n?$/

/**
 * Next gives most entry points a chunk of their own with the same modules, and a process would keep the text and the code of
 * each. Of equal chunks the first is kept; the others pass on what it exports.
 */
export function shareChunks(folder) {
  const known = new Map()
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'))
  for (const file of files.toSorted()) {
    const path = join(folder, file)
    const code = readFileSync(path, 'utf8').replace(sourceMap, '')
    const first = known.get(code)
    if (!first) known.set(code, path)
    else writeFileSync(path, `module.exports = require(${JSON.stringify(`./${relative(dirname(path), first)}`)})\n`)
  }
}
