import { describe, expect, test } from 'vitest'

import { keyAct } from './grid-keys'

const grid = {
  selection: { anchor: { row: 1, column: 1 }, active: { row: 1, column: 1 } },
  size: { rows: 3, columns: 3 },
  isEditing: false,
  isChanged: false,
  kind: 'text' as const,
}
const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const control = { ctrlKey: true }

describe('a key in the table', () => {
  test.each([
    ['ArrowRight', {}, { do: 'go', to: { row: 1, column: 2 }, isExtending: false }],
    ['ArrowDown', { shiftKey: true }, { do: 'go', to: { row: 2, column: 1 }, isExtending: true }],
    ['Enter', {}, { do: 'go', to: { row: 2, column: 1 }, isExtending: false }],
    ['Enter', { shiftKey: true }, { do: 'go', to: { row: 0, column: 1 }, isExtending: false }],
    ['F2', {}, { do: 'edit' }],
    ['Escape', {}, { do: 'leave' }],
    ['d', control, { do: 'fill' }],
    ['z', control, { do: 'undo' }],
    ['Z', { ...control, shiftKey: true }, { do: 'redo' }],
    ['y', { metaKey: true }, { do: 'redo' }],
    ['a', control, { do: 'select_all' }],
    // Letters, and the browser's own keys.
    ['x', {}, null],
    ['c', control, null],
    ['Backspace', {}, null],
    ['ArrowRight', { altKey: true }, null],
  ])('%s with %j', (key, held, act) => {
    expect(keyAct(pressed(key, held), grid)).toEqual(act)
  })

  test('moves the caret while a text is edited, and Escape brings the old text back', () => {
    const editing = { ...grid, isEditing: true }
    expect(keyAct(pressed('ArrowRight'), editing)).toBeNull()
    expect(keyAct(pressed('a', control), editing)).toBeNull()
    expect(keyAct(pressed('Tab'), editing)).toMatchObject({ do: 'go', to: { row: 1, column: 2 } })
    expect(keyAct(pressed('Escape'), editing)).toEqual({ do: 'restore' })
    expect(keyAct(pressed('Escape'), { ...grid, isChanged: true })).toEqual({ do: 'restore' })
  })

  test('clears a range, and toggles a check', () => {
    const selection = { ...grid.selection, anchor: { row: 0, column: 0 } }
    expect(keyAct(pressed('Delete'), { ...grid, selection })).toEqual({ do: 'clear' })
    expect(keyAct(pressed(' '), { ...grid, kind: 'check' })).toEqual({ do: 'toggle' })
    expect(keyAct(pressed(' '), grid)).toBeNull()
  })

  test('goes where the arrow points in a table from right to left', () => {
    const mirrored = { ...grid, isRightToLeft: true }
    expect(keyAct(pressed('ArrowLeft'), mirrored)).toEqual(keyAct(pressed('ArrowRight'), grid))
    expect(keyAct(pressed('ArrowRight'), mirrored)).toEqual(keyAct(pressed('ArrowLeft'), grid))
    expect(keyAct(pressed('ArrowDown'), mirrored)).toEqual(keyAct(pressed('ArrowDown'), grid))
  })

  test('Tab leaves the table after the last cell', () => {
    const last = { row: 2, column: 2 }
    expect(keyAct(pressed('Tab'), { ...grid, selection: { anchor: last, active: last } })).toBeNull()
  })
})
