import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState, type RefObject } from 'react'

import type { DataGridProps } from './data-grid'
import { copied, leftOut, pasted } from './grid-clipboard'
import { keyAct, type KeyAct } from './grid-keys'
import { filledDown, inside, isOneCell, rangeOf, type Change, type Place, type Selection } from './grid-model'
import { direction } from '@/shared/locales'
import { panelLanguage } from '@/shared/panel-texts'

const start: Selection = { anchor: { row: 0, column: 0 }, active: { row: 0, column: 0 } }

/** The place of the cell that an event hit, from its attributes. */
function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null
}

const dataOf = (target: EventTarget | null, name: string): string | undefined =>
  target instanceof HTMLElement ? target.dataset[name] : undefined

/** The selection of a grid and its handlers for keys, the mouse and the clipboard. */
export function useGrid(props: DataGridProps, table: RefObject<HTMLTableElement | null>) {
  const shown = useTranslation()
  const isRightToLeft = direction(panelLanguage(shown)) === 'rtl'
  const [chosen, setSelection] = useState(start)
  // Within the text of a cell, where arrows move the caret.
  const isEditing = useRef(false)
  // The text of the active cell when it became active; Escape restores it.
  const before = useRef('')
  // The last typed text, to distinguish it from one by paste, undo or fill.
  const typed = useRef<string | null>(null)
  const isFilling = useRef(false)
  const shouldFocus = useRef(false)

  const { rows, columns, isReadOnly, onChange } = props
  const size = { rows: rows.length, columns: columns.length }
  // Rows may have been filtered or deleted since.
  const selection = { anchor: inside(chosen.anchor, size), active: inside(chosen.active, size) }
  const { active } = selection
  const row = rows[active.row]
  const column = columns[active.column]

  const latest = useRef({ props, selection })
  useEffect(() => {
    latest.current = { props, selection }
  })

  useEffect(() => {
    if (!shouldFocus.current) return
    shouldFocus.current = false
    const cell = table.current?.querySelector<HTMLInputElement>('[data-active] [data-cell]')
    cell?.focus({ preventScroll: true })
    if (cell?.type === 'text') {
      before.current = cell.value
      cell.select()
    }
    cell?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active.row, active.column, table, chosen])

  const text = row?.cells[column?.name ?? '']
  useEffect(() => {
    if (text === undefined || text === typed.current) return
    const cell = table.current?.querySelector<HTMLInputElement>('[data-active] input[data-cell][type=text]')
    if (!cell || cell !== document.activeElement) return
    // A text replaced from outside counts as if the cell had just become active: the next key replaces it.
    before.current = text
    cell.select()
  }, [text, table])

  const go = (to: Place, isExtending = false) => {
    const place = inside(to, size)
    isEditing.current = false
    typed.current = null
    shouldFocus.current = true
    setSelection({ anchor: isExtending ? selection.anchor : place, active: place })
  }

  const write = (text: string) => {
    if (row && column && column.kind !== 'figure' && row.mark !== 'removed' && !isReadOnly) {
      onChange([{ rowId: row.id, column: column.name, text }], `${row.id}.${column.name}.${before.current}`)
    }
  }

  /** After the text of the active cell has changed: the next key replaces the new one as well. */
  const settle = () => {
    isEditing.current = false
    typed.current = null
    shouldFocus.current = true
    setSelection({ ...selection })
  }

  const changeMany = (changes: readonly Change[]) => {
    if (isReadOnly) return
    onChange(changes, '')
    settle()
  }

  const acts: Readonly<Record<Exclude<KeyAct['do'], 'go'>, () => void>> = {
    edit: () => {
      isEditing.current = true
    },
    restore: () => {
      write(before.current)
      settle()
    },
    leave: () => {
      const exit = table.current?.closest('[data-grid-scope]')?.querySelector<HTMLElement>('[data-grid-exit]')
      if (exit) exit.focus()
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
    select_all: () =>
      setSelection({ anchor: { row: 0, column: 0 }, active: inside({ row: size.rows, column: size.columns }, size) }),
    toggle: () => write(row?.cells[column?.name ?? ''] === 'yes' ? 'no' : 'yes'),
    clear: () => changeMany(pasted({ ...props, range: rangeOf(selection), text: '' })),
    fill: () => changeMany(filledDown({ rows, columns }, rangeOf(selection))),
    undo: () => {
      props.onUndo()
      settle()
    },
    redo: () => {
      props.onRedo()
      settle()
    },
  }

  return {
    selection,
    events: {
      onInput: ({ target }: React.ChangeEvent<HTMLTableElement>) => {
        const input: EventTarget = target
        if (input instanceof HTMLInputElement && input.type === 'text') {
          typed.current = input.value
          write(input.value)
        }
      },
      onKeyDown: (event: React.KeyboardEvent) => {
        if (!placeOf(event.target)) return
        const act = keyAct(event, {
          isRightToLeft,
          selection,
          size,
          isEditing: isEditing.current,
          isChanged: row?.cells[column?.name ?? ''] !== before.current,
          kind: column?.kind ?? 'text',
        })
        if (!act) return
        event.preventDefault()
        event.stopPropagation()
        if (act.do === 'go') go(act.to, act.isExtending)
        else acts[act.do]()
      },
      onMouseDown: (event: React.MouseEvent) => {
        const place = placeOf(event.target)
        if (!place || event.button !== 0) return
        if (dataOf(event.target, 'handle') !== undefined) {
          event.preventDefault()
          isFilling.current = true
          const end = () => {
            isFilling.current = false
            const { props: now, selection: at } = latest.current
            const range = rangeOf(at)
            if (range.bottom > range.top) now.onChange(filledDown(now, range), '')
          }
          window.addEventListener('mouseup', end, { once: true })
          return
        }
        const isSame = place.row === active.row && place.column === active.column
        if (isSame && document.activeElement === event.target && !event.shiftKey) {
          isEditing.current = true
          return
        }
        event.preventDefault()
        go(place, event.shiftKey)
      },
      onMouseOver: (event: React.MouseEvent) => {
        if (event.buttons !== 1 || isEditing.current) return
        const place = placeOf(event.target)
        if (!place || (place.row === active.row && place.column === active.column)) return
        // The handle fills downwards only.
        const { anchor } = selection
        if (isFilling.current) setSelection({ anchor, active: { row: place.row, column: active.column } })
        else if (table.current?.contains(document.activeElement)) setSelection({ anchor, active: place })
      },
      onClick: (event: React.MouseEvent) => {
        const { target } = event
        const [pick, remove] = [dataOf(target, 'pick'), dataOf(target, 'remove')]
        if (pick !== undefined) props.onPick(pick, !props.picked.has(pick))
        if (remove !== undefined) props.onRemove(remove)
        const place = placeOf(target)
        const clicked = place && rows[place.row]
        const name = place && columns[place.column]?.name
        const isCheck = target instanceof HTMLInputElement && target.type === 'checkbox' && !target.disabled
        if (!clicked || name === null || name === undefined || !isCheck) return
        onChange([{ rowId: clicked.id, column: name, text: clicked.cells[name] === 'yes' ? 'no' : 'yes' }], '')
      },
      onCopy: (event: React.ClipboardEvent) => {
        const range = rangeOf(selection)
        if (!placeOf(event.target) || (isEditing.current && isOneCell(range))) return
        event.preventDefault()
        event.clipboardData.setData('text/plain', copied({ rows, columns, range }))
      },
      onPaste: (event: React.ClipboardEvent) => {
        const text = event.clipboardData.getData('text/plain')
        if (isReadOnly || !placeOf(event.target) || (isEditing.current && !/[\t\n]/.test(text))) return
        event.preventDefault()
        const block = { ...props, range: rangeOf(selection), text }
        changeMany(pasted(block))
        const missing = leftOut(block, shown)
        if (missing !== null) toast.warning(missing)
      },
      onFocus: (event: React.FocusEvent) => {
        const place = placeOf(event.target)
        if (!place || shouldFocus.current) return
        before.current = rows[place.row]?.cells[columns[place.column]?.name ?? ''] ?? ''
        if (event.target instanceof HTMLInputElement && event.target.type === 'text') event.target.select()
      },
    },
  }
}
