/** Undo and redo steps, newest last. `of` names the change, so that the letters of one text are one step. */
export interface History<T> {
  readonly past: readonly { readonly value: T; readonly of: string }[]
  readonly future: readonly T[]
}

export const noHistory = { past: [], future: [] } as const

/** Maximum number of undo steps. */
const mostSteps = 100

/** Records the value before a change. Consecutive changes with the same name are one step, unless the name is empty. */
export function noted<T>({ past }: History<T>, value: T, of: string): History<T> {
  const last = past.at(-1)
  if (last && of !== '' && last.of === of) return { past, future: [] }
  return { past: [...past, { value, of }].slice(-mostSteps), future: [] }
}

/** One step back: the value to show, and the history then. Null when there is nothing to undo. */
export function undone<T>({ past, future }: History<T>, present: T): { value: T; history: History<T> } | null {
  const last = past.at(-1)
  return last ? { value: last.value, history: { past: past.slice(0, -1), future: [...future, present] } } : null
}

/** Redoes the step that was undone last. */
export function redone<T>({ past, future }: History<T>, present: T): { value: T; history: History<T> } | null {
  const next = future.at(-1)
  return next === undefined
    ? null
    : { value: next, history: { past: [...past, { value: present, of: '' }], future: future.slice(0, -1) } }
}
