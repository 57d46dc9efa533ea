'use client'

import { useRef } from 'react'

import { GridHead, headRows } from './grid-head'
import type { Change, GridColumn, GridRow as Row } from './grid-model'
import { rangeOf } from './grid-model'
import { GridRow } from './grid-row'
import { useGrid } from './use-grid'

export interface DataGridProps {
  readonly label: string
  /** Over the first column, which names the rows. */
  readonly rowLabel: string
  /** The id of the text that explains the keys. */
  readonly describedBy: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly Row[]
  readonly picked: ReadonlySet<string>
  readonly isReadOnly: boolean
  /** `of` identifies one text during typing, so that one undo reverts all of it; it is empty for other changes. */
  readonly onChange: (changes: readonly Change[], of: string) => void
  readonly onPick: (rowId: string, isPicked: boolean) => void
  readonly onRemove: (rowId: string) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** Converts a pasted text to the format of the column's cells. */
  readonly readPasted: (column: GridColumn, text: string) => string
}

/**
 * An editable table that works as a spreadsheet does (ARIA practices, "grid"): arrows move, typing replaces, F2 or a
 * second click edits within the text, Enter and Tab move on, Escape reverts or leaves, Control+D fills down,
 * Control+Z undoes; ranges are copied and pasted.
 */
export function DataGrid(props: DataGridProps) {
  const { label, rowLabel, describedBy, columns, rows, picked, isReadOnly } = props
  const table = useRef<HTMLTableElement>(null)
  const { selection, events } = useGrid(props, table)
  const range = rangeOf(selection)

  return (
    <div className="fm-grid">
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-describedby={describedBy}
        aria-rowcount={headRows + rows.length}
        aria-multiselectable="true"
        aria-readonly={isReadOnly}
        onChange={events.onInput}
        onKeyDown={events.onKeyDown}
        onMouseDown={events.onMouseDown}
        onMouseOver={events.onMouseOver}
        onClick={events.onClick}
        onCopy={events.onCopy}
        onPaste={events.onPaste}
        onFocus={events.onFocus}
      >
        <GridHead columns={columns} rowLabel={rowLabel} hasActions={!isReadOnly} />
        <tbody>
          {rows.map((row, index) => {
            const isSelected = index >= range.top && index <= range.bottom
            return (
              <GridRow
                key={row.id}
                row={row}
                index={index}
                columns={columns}
                isReadOnly={isReadOnly}
                isPicked={picked.has(row.id)}
                active={index === selection.active.row ? selection.active.column : -1}
                from={isSelected ? range.left : -1}
                to={isSelected ? range.right : -1}
                hasHandle={index === range.bottom}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
