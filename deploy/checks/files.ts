import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')

/** Text of a file, by its path from the root. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Paths, from the root, of a folder's files whose names end with `ending`; sorted. */
export function list(folder: string, ending: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`)
}

/** A YAML file's content; the caller checks its shape. */
export function readYaml(path: string): unknown {
  return parse(read(path), { merge: true })
}
