import type { ReactNode } from 'react'
import { cx } from '@/ui/cx'

export type TableColumn<Row> = {
  /** Unique in the table. */
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures: at the end, in columns. */
  end?: boolean | undefined
  /** Names the row for screen readers. */
  rowHead?: boolean | undefined
}

type TableProps<Row> = {
  caption: ReactNode
  captionHidden?: boolean | undefined
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A ruled table. Wider than the screen it scrolls by itself, also by keyboard. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey }: TableProps<Row>) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="ui-table-frame" tabIndex={0}>
      <table className="ui-table">
        <caption className={captionHidden ? 'ui-visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cx(column.end && 'ui-end')}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const Cell = column.rowHead ? 'th' : 'td'
                return (
                  <Cell
                    key={column.key}
                    className={cx(column.end && 'ui-end')}
                    {...(column.rowHead ? { scope: 'row' } : {})}
                  >
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
