import { moved, tabbed, type GridColumn, type Place, type Selection, type Size } from './grid-model'

export type KeyAct =
  | { readonly do: 'go'; readonly to: Place; readonly isExtending: boolean }
  | { readonly do: 'edit' | 'restore' | 'leave' | 'select_all' | 'toggle' | 'clear' | 'fill' | 'undo' | 'redo' }

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

interface Grid {
  readonly selection: Selection
  readonly size: Size
  readonly isEditing: boolean
  /** Whether the active cell was changed since it became active. */
  readonly isChanged: boolean
  readonly kind: GridColumn['kind']
  /** Whether the next column is on the left, as in Arabic. */
  readonly isRightToLeft?: boolean
}

const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

const letters: Readonly<Record<string, 'select_all' | 'fill' | 'undo' | 'redo'>> = {
  a: 'select_all',
  d: 'fill',
  y: 'redo',
  z: 'undo',
}

/** The action of a key in a grid; null leaves it to the browser. */
export function keyAct(pressed: Key, grid: Grid): KeyAct | null {
  const { selection, size, isEditing, isChanged, kind, isRightToLeft = false } = grid
  const { key, shiftKey, altKey } = pressed
  const { anchor, active } = selection
  const isControl = pressed.ctrlKey || pressed.metaKey
  const go = (to: Place | null, isExtending = false): KeyAct | null => (to ? { do: 'go', to, isExtending } : null)
  if (altKey) return null
  if (key === 'Escape') return { do: isEditing || isChanged ? 'restore' : 'leave' }
  if (key === 'Tab' && !isControl) return go(tabbed(active, shiftKey, size))
  if (key === 'Enter') return go({ row: Math.max(0, active.row + (shiftKey ? -1 : 1)), column: active.column })
  const letter = isControl ? letters[key.toLowerCase()] : undefined
  if (letter !== undefined && !(isEditing && letter === 'select_all')) {
    return { do: letter === 'undo' && shiftKey ? 'redo' : letter }
  }
  if (isEditing) return null
  if (key === 'F2') return { do: 'edit' }
  if (key === ' ' && kind === 'check') return { do: 'toggle' }
  const isRange = anchor.row !== active.row || anchor.column !== active.column
  if ((key === 'Delete' || key === 'Backspace') && isRange) return { do: 'clear' }
  const towards = isRightToLeft ? (mirrored[key] ?? key) : key
  return go(moved(active, towards, { isControl, size }), shiftKey)
}
