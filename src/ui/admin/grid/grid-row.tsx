import { useTranslation } from '@payloadcms/ui'
import { memo } from 'react'

import { headRows } from './grid-head'
import type { GridColumn, GridRow as Row } from './grid-model'
import { sharedPanel } from '@/shared/shared-panel'

interface Props {
  readonly row: Row
  readonly index: number
  readonly columns: readonly GridColumn[]
  readonly isReadOnly: boolean
  readonly isPicked: boolean
  /** The active cell's column when it is in this row, else -1. */
  readonly active: number
  /** The selected columns, from and to; -1 when none is in this row. */
  readonly from: number
  readonly to: number
  /** Whether the handle for filling down is at the selection's end in this row. */
  readonly hasHandle: boolean
}

const idOf = (row: Row, column: string) => `fm-cell-${row.id}-${column}-problem`

/** One row. The table handles its events and finds the cell by its `data-` attributes. */
function PlainGridRow({ row, index, columns, isReadOnly, isPicked, active, from, to, hasHandle }: Props) {
  const t = sharedPanel.for(useTranslation())
  const isRemoved = row.mark === 'removed'
  const isLocked = isReadOnly || isRemoved
  return (
    <tr aria-rowindex={headRows + index + 1} data-mark={row.mark ?? undefined}>
      <th scope="row">
        <span className="fm-grid__name">
          {!isReadOnly && (
            <input
              type="checkbox"
              data-pick={row.id}
              checked={isPicked}
              readOnly
              aria-label={t('grid.select', { row: row.name })}
            />
          )}
          <span>
            {row.name}
            {row.mark === 'new' && <small>{t('grid.new')}</small>}
            {isRemoved && <small>{t('grid.removed')}</small>}
          </span>
        </span>
      </th>
      {columns.map((column, place) => (
        <GridCell
          key={column.name}
          row={row}
          column={column}
          place={{ row: index, column: place }}
          isActive={place === active}
          isSelected={place >= from && place <= to}
          isLocked={isLocked}
          hasHandle={hasHandle && place === to && !isReadOnly}
        />
      ))}
      {!isReadOnly && (
        <td className="fm-grid__action">
          <button
            type="button"
            data-remove={row.id}
            aria-label={t(isRemoved ? 'grid.keepRow' : 'grid.deleteRow', { row: row.name })}
            title={t(isRemoved ? 'grid.keep' : 'grid.delete')}
          >
            {isRemoved ? '↺' : '×'}
          </button>
        </td>
      )}
    </tr>
  )
}

interface CellProps {
  readonly row: Row
  readonly column: GridColumn
  readonly place: { readonly row: number; readonly column: number }
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isLocked: boolean
  readonly hasHandle: boolean
}

function GridCell({ row, column, place, isActive, isSelected, isLocked, hasHandle }: CellProps) {
  const { name, kind } = column
  const text = row.cells[name] ?? ''
  const problem = row.problems[name]
  const t = sharedPanel.for(useTranslation())
  // Few cells have an input, and tables have thousands of cells.
  const label = () => t('grid.cell', { column: column.longLabel, row: row.name })
  const isFixed = isLocked || kind === 'figure'
  return (
    <td
      role="gridcell"
      aria-selected={isSelected}
      aria-readonly={isFixed}
      data-row={place.row}
      data-column={place.column}
      data-name={name}
      data-kind={kind}
      data-active={isActive || undefined}
      data-changed={row.changed.includes(name) || undefined}
      data-invalid={problem === undefined ? undefined : true}
    >
      {kind === 'check' ? (
        <input
          type="checkbox"
          data-cell
          checked={text === 'yes'}
          readOnly
          disabled={isFixed}
          tabIndex={isActive ? 0 : -1}
          aria-label={label()}
        />
      ) : (
        <>
          <span className="fm-grid__text" aria-hidden={isActive || undefined}>
            {text === '' ? '\u2013' : text}
          </span>
          {isActive && (
            <input
              type="text"
              className="fm-grid__input"
              data-cell
              value={text}
              // The table handles changes.
              onChange={() => undefined}
              readOnly={isFixed}
              maxLength={column.maxLength}
              inputMode={kind === 'number' ? 'decimal' : undefined}
              autoComplete="off"
              spellCheck={false}
              aria-label={label()}
              aria-invalid={problem !== undefined}
              aria-describedby={problem === undefined ? undefined : idOf(row, name)}
            />
          )}
        </>
      )}
      {problem !== undefined && (
        <small className="fm-grid__problem" id={idOf(row, name)}>
          {problem}
        </small>
      )}
      {hasHandle && <span className="fm-grid__handle" data-handle aria-hidden="true" />}
    </td>
  )
}

const isSameRow = (a: Row, b: Row): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Unchanged rows are not rendered again: a key press in a table of 500 rows renders one. */
export const GridRow = memo(PlainGridRow, (before, after) =>
  (Object.keys(after) as (keyof Props)[]).every((key) =>
    key === 'row' ? isSameRow(before.row, after.row) : before[key] === after[key],
  ),
)
