import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A copy of a folder that shares the files, which nothing writes into: the next build makes its own anew. */
export function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isFile()) linkFile(source, target)
    else cpSync(source, target, { verbatimSymlinks: true })
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    // The folders are on different file systems, or on one without links.
    copyFileSync(source, target)
  }
}
