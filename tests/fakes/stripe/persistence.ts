import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { State } from './store.ts'
import { emptyState } from './store.ts'

const SAVE_DELAY_MS = 200

/** A large file is saved less often, so that saving never takes more than a small part of the time. */
const PAUSE_PER_SAVE = 20

/** Saves the state some moments after a change; `flush` saves at once, for the end of the process. */
export interface Persistence {
  changed(): void
  flush(): void
}

/** Reads what an earlier process saved; an empty state when there is none. Throws when the file is not ours. */
export function loadState(file: string | undefined): State {
  if (file === undefined) return emptyState()
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return emptyState()
    throw error
  }
  return JSON.parse(text, (_key, value: unknown) => (isSavedMap(value) ? new Map(value.entries) : value)) as State
}

/** Keeps `file` in step with the state. Written beside it and renamed, so that a kill leaves the old or the new file. */
export function keepSaved(state: State, file: string | undefined): Persistence {
  if (file === undefined) return { changed: () => undefined, flush: () => undefined }
  let timer: NodeJS.Timeout | undefined
  let lastTookMs = 0
  mkdirSync(dirname(file), { recursive: true })

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const start = performance.now()
    writeFileSync(`${file}.new`, serialize(state))
    renameSync(`${file}.new`, `${file}`)
    lastTookMs = performance.now() - start
  }

  return {
    changed() {
      timer ??= setTimeout(flush, Math.max(SAVE_DELAY_MS, lastTookMs * PAUSE_PER_SAVE)).unref()
    },
    flush,
  }
}

interface SavedMap {
  entries: [string, unknown][]
}

function serialize(state: State): string {
  return JSON.stringify(state, (_key, value: unknown) => (value instanceof Map ? { entries: [...value] } : value))
}

function isSavedMap(value: unknown): value is SavedMap {
  return typeof value === 'object' && value !== null && 'entries' in value && Array.isArray(value.entries)
}
