import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A hash of the names and contents of files and folders below `root`, to detect whether a build from them is current.
 * Missing paths and tests are left out.
 */
export function fingerprint(root: string, paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.toSorted()) addPath(hash, root, path)
  return hash.digest('hex').slice(0, 16)
}

function addPath(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const absolute = join(root, path)
  if (!existsSync(absolute) || /\.test\.tsx?$/.test(path)) return
  if (statSync(absolute).isDirectory()) {
    for (const name of readdirSync(absolute).sort()) addPath(hash, root, `${path}/${name}`)
    return
  }
  const content = readFileSync(absolute)
  hash.update(`${path}\0${String(content.length)}\0`).update(content)
}
